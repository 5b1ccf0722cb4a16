/** Holds the style of the module's generated values, which reaches the packages below; not exported. */
@NullMarked
@GeneratedValues
package org.relationalleadership;

import org.jspecify.annotations.NullMarked;
