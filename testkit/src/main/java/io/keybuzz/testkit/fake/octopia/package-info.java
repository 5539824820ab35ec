/** Octopia's Seller API V2 as Cdiscount's sellers meet it, for tests. */
@NullMarked
package io.keybuzz.testkit.fake.octopia;

import org.jspecify.annotations.NullMarked;
