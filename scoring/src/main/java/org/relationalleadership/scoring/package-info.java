/** Placeholder. */
@NullMarked
package org.relationalleadership.scoring;

import org.jspecify.annotations.NullMarked;
