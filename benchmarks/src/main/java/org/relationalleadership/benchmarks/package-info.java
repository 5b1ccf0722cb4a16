/**
 * The speed of this library beside that of peers: {@link org.relationalleadership.benchmarks.Main} measures and prints
 * ratios.
 */
@NullMarked
package org.relationalleadership.benchmarks;

import org.jspecify.annotations.NullMarked;
