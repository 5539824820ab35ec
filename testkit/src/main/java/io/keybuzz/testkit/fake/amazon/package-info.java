/** A server that stands for Amazon in tests: Login with Amazon, Seller Central's consent page and the Selling Partner API. */
@NullMarked
package io.keybuzz.testkit.fake.amazon;

import org.jspecify.annotations.NullMarked;
