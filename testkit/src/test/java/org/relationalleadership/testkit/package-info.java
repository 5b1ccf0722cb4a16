@NullMarked
package org.relationalleadership.testkit;

import org.jspecify.annotations.NullMarked;
