/** Placeholder. */
@NullMarked
package org.relationalleadership.formats;

import org.jspecify.annotations.NullMarked;
