/** The service over HTTP; the example on the other Spring Boot runs the same tests. */
@NullMarked
package org.example.scores;

import org.jspecify.annotations.NullMarked;
