/**
 * The command line {@code rl}: an export, an instrument and a mapping in, scores out.
 *
 * <p>Start with {@code Main}. Each command is a class; {@code Survey} is what the commands that read an export share.
 */
@NullMarked
package org.relationalleadership.cli;

import org.jspecify.annotations.NullMarked;
