/** What tests of KeyBuzz and of adapters of one's own stand on: a clock and ids that do as they are told. */
@NullMarked
package io.keybuzz.testkit;

import org.jspecify.annotations.NullMarked;
