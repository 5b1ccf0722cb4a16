/**
 * Where one survey export keeps the answers of an instrument, and who gave them about whom and when.
 *
 * <p>Start with {@link org.relationalleadership.mapping.Mapping}; {@link org.relationalleadership.mapping.Codebook}
 * turns a cell of the export into an answer. A mapping is data: no expression and no code runs from it.
 */
@NullMarked
package org.relationalleadership.mapping;

import org.jspecify.annotations.NullMarked;
