/** How it is asked. */
@NullMarked
package org.relationalleadership.instrument;

import org.jspecify.annotations.NullMarked;
