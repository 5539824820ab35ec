/** Mail servers that speak as the real ones do, and can be told to misbehave. */
@NullMarked
package io.keybuzz.testkit.fake.mail;

import org.jspecify.annotations.NullMarked;
