/**
 * Who answered, and how attentively.
 *
 * <p>{@link org.relationalleadership.psychometrics.quality.ResponseRates} compares the rows with the people invited. {@link
 * org.relationalleadership.psychometrics.quality.ResponseQuality} gives each row its indices of careless answering, and flags
 * where they pass a declared cut-off. Nothing here removes a row.
 */
@NullMarked
package org.relationalleadership.psychometrics.quality;

import org.jspecify.annotations.NullMarked;
