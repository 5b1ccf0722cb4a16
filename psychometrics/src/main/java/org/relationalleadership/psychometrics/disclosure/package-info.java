/**
 * Which results may be shown, so that nobody can be told from them.
 *
 * <p>Start with {@link org.relationalleadership.psychometrics.disclosure.DisclosurePolicy}, which takes the sections of a
 * survey's evidence and gives {@link org.relationalleadership.psychometrics.disclosure.Disclosed} ones.
 */
@NullMarked
package org.relationalleadership.psychometrics.disclosure;

import org.jspecify.annotations.NullMarked;
