/** A marketplace that runs Mirakl, as its shops meet it, for tests. */
@NullMarked
package io.keybuzz.testkit.fake.mirakl;

import org.jspecify.annotations.NullMarked;
