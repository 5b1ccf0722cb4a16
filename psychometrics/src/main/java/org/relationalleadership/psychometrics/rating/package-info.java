/** Who rated whom, collected for the metrics that set views against each other; no part of the module's face. */
@NullMarked
package org.relationalleadership.psychometrics.rating;

import org.jspecify.annotations.NullMarked;
