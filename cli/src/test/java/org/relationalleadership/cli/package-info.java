@NullMarked
package org.relationalleadership.cli;

import org.jspecify.annotations.NullMarked;
