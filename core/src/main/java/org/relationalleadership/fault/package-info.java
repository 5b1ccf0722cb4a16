/**
 * What is wrong with a value, a document or a file, said so that a person can mend it.
 *
 * <p>Start with {@link org.relationalleadership.fault.FaultException}, which carries every {@link
 * org.relationalleadership.fault.Fault} found in one go; {@link org.relationalleadership.fault.NearMiss} words the
 * suggestion at its end.
 */
@NullMarked
package org.relationalleadership.fault;

import org.jspecify.annotations.NullMarked;
