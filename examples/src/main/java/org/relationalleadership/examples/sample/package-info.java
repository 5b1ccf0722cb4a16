/**
 * How was the bundled sample survey made? {@link org.relationalleadership.examples.sample.GenerateSample} writes it;
 * {@code SampleModel} holds what is true of it, {@code SampleSurvey} draws people and answers from that, and {@code
 * SampleTruth} works out what the scores of such people must look like, without drawing anybody.
 */
@NullMarked
package org.relationalleadership.examples.sample;

import org.jspecify.annotations.NullMarked;
