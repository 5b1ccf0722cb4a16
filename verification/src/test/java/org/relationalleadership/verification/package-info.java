/** Rules that hold for the project as a whole; {@link org.relationalleadership.verification.Project} says where its parts are. */
@NullMarked
package org.relationalleadership.verification;

import org.jspecify.annotations.NullMarked;
