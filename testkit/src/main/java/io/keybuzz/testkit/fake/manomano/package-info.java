/** ManoMano's orders as a seller's program meets them. */
@NullMarked
package io.keybuzz.testkit.fake.manomano;

import org.jspecify.annotations.NullMarked;
