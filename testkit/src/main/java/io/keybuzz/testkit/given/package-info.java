/** Ready-made domain objects, each with one sensible value for everything a test does not care about. */
@NullMarked
package io.keybuzz.testkit.given;

import org.jspecify.annotations.NullMarked;
