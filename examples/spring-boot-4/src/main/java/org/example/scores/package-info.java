/** A service that scores the answers posted to it; start at {@link org.example.scores.ScoresApplication}. */
@NullMarked
package org.example.scores;

import org.jspecify.annotations.NullMarked;
