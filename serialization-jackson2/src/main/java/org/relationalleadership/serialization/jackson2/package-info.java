/**
 * The documents of the vocabulary for programs on Jackson 2.
 *
 * <p>Start with {@link org.relationalleadership.serialization.jackson2.RelationalLeadershipModule}, the only type here
 * for others. What it is for Jackson 3 stands in {@code org.relationalleadership.serialization}, under the same name;
 * both give the same bytes.
 */
@NullMarked
package org.relationalleadership.serialization.jackson2;

import org.jspecify.annotations.NullMarked;
