/** Back Market's seller interface, for tests. */
@NullMarked
package io.keybuzz.testkit.fake.backmarket;

import org.jspecify.annotations.NullMarked;
