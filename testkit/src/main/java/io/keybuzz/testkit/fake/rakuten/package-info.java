/** Rakuten France's sales web services as a seller's program meets them. */
@NullMarked
package io.keybuzz.testkit.fake.rakuten;

import org.jspecify.annotations.NullMarked;
