/** KeyBuzz inside a program that is wired by Guice: one module assembles it, another chooses where it keeps things. */
@NullMarked
package io.keybuzz.examples.guice;

import org.jspecify.annotations.NullMarked;
