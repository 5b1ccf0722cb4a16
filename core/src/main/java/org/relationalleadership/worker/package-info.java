/** Threads that share work, for what is computed by several of them; exported to the library's own modules only. */
@NullMarked
package org.relationalleadership.worker;

import org.jspecify.annotations.NullMarked;
