/** Sums and tables that the metrics of this module share; no part of its face. */
@NullMarked
package org.relationalleadership.psychometrics.number;

import org.jspecify.annotations.NullMarked;
