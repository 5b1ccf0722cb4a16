/**
 * Reading survey exports.
 *
 * <p>Start with {@link org.relationalleadership.formats.DelimitedExport}, which opens a file; {@link
 * org.relationalleadership.formats.ResponseReader} gives the responses out, batch by batch, and {@link
 * org.relationalleadership.formats.ReadingTally} accounts for every row.
 *
 * <p>{@link org.relationalleadership.formats.ContextTable} reads who was invited, {@link
 * org.relationalleadership.formats.ScoresCsv} writes scores.
 *
 * <p>Inside, two halves meet in one row of cells: what knows text (a {@code Table}) and what knows the mapping (a {@code
 * RowReader}). A further format is a further {@code Table}.
 */
@NullMarked
package org.relationalleadership.formats;

import org.jspecify.annotations.NullMarked;
