/** What the rules stand on: the classes and sources of this repository, and the proof that a rule can fail. */
@NullMarked
package io.keybuzz.architecture;

import org.jspecify.annotations.NullMarked;
