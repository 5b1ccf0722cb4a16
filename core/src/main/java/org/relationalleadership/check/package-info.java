/** The rules that ids and numbers of the whole vocabulary share; not exported. */
@NullMarked
package org.relationalleadership.check;

import org.jspecify.annotations.NullMarked;
