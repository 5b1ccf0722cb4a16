/** Each example answers one question in one {@code main}. */
@NullMarked
package org.relationalleadership.examples;

import org.jspecify.annotations.NullMarked;
