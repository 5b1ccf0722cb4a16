/** Placeholder. */
@NullMarked
package org.relationalleadership.serialization;

import org.jspecify.annotations.NullMarked;
