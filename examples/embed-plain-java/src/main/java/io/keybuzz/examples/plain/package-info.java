/** KeyBuzz inside a Java program: no framework, no server, no database. */
@NullMarked
package io.keybuzz.examples.plain;

import org.jspecify.annotations.NullMarked;
