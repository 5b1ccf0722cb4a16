/** The command line {@code rl}; start at {@link org.relationalleadership.cli.Main}. */
@NullMarked
package org.relationalleadership.cli;

import org.jspecify.annotations.NullMarked;
