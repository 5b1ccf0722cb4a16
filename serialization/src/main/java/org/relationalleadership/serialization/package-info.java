/**
 * Frameworks, instruments, mappings, responses and scores as JSON and YAML, in a wire format of our own.
 *
 * <p>Start with {@link org.relationalleadership.serialization.Documents}, which reads and writes all of them. What it
 * reads is a value of the vocabulary; for the files that a person writes it is an {@link
 * org.relationalleadership.serialization.InstrumentFile}, {@link org.relationalleadership.serialization.MappingFile} or
 * {@link org.relationalleadership.serialization.FrameworkFile}, which also knows on which line everything stands. What
 * a document may hold, the schema of its {@link org.relationalleadership.serialization.DocumentKind} says. A framework
 * also goes out and comes in as a {@link org.relationalleadership.serialization.CasePackage}, for platforms that
 * exchange frameworks so. A document that cannot be used is a {@link org.relationalleadership.fault.FaultException}
 * with all its faults, each with its path and line.
 */
@NullMarked
package org.relationalleadership.serialization;

import org.jspecify.annotations.NullMarked;
