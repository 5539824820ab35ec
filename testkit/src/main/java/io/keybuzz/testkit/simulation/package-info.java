/** A month at many desks in virtual time, and what has to be true at its end. */
@NullMarked
package io.keybuzz.testkit.simulation;

import org.jspecify.annotations.NullMarked;
