/** Fnac's services as a seller's program meets them. */
@NullMarked
package io.keybuzz.testkit.fake.fnac;

import org.jspecify.annotations.NullMarked;
