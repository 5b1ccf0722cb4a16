/**
 * What is measured: competencies, behaviours, partnering attributes and the concepts around them, and how they relate.
 *
 * <p>Start with {@link org.relationalleadership.framework.RelationalLeadership}, the built-in catalogue as a {@link
 * org.relationalleadership.framework.Framework}; the queries stand there. Then read {@link
 * org.relationalleadership.framework.Construct} and its four kinds, and {@link
 * org.relationalleadership.framework.Relation}. An organisation builds its own framework, alone or upon another, with
 * {@link org.relationalleadership.framework.Framework#builder()}.
 */
@NullMarked
package org.relationalleadership.framework;

import org.jspecify.annotations.NullMarked;
