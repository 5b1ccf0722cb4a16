/** The rules that ids, numbers and foreign texts share in the whole library; exported to its own modules only. */
@NullMarked
package org.relationalleadership.check;

import org.jspecify.annotations.NullMarked;
