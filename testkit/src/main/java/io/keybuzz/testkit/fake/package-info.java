/**
 * Servers that stand for others in tests: they speak the others' wire format, refuse what the others refuse, and misbehave
 * when told to.
 */
@NullMarked
package io.keybuzz.testkit.fake;

import org.jspecify.annotations.NullMarked;
