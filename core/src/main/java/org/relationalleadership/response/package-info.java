/**
 * What was answered: a table of rows by items, each row with who answered about whom and when, absences told apart.
 *
 * <p>Start with {@link org.relationalleadership.response.Responses}, a batch of rows held by column, or {@link
 * org.relationalleadership.response.Response}, one row, for programs that score one person at a time. A survey too big
 * for memory is a {@link org.relationalleadership.response.Batches} of them. {@link
 * org.relationalleadership.response.Observations} is the numeric view that metrics read.
 */
@NullMarked
package org.relationalleadership.response;

import org.jspecify.annotations.NullMarked;
