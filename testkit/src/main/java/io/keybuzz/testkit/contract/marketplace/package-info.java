/** What the ports of the marketplace context promise. */
@NullMarked
package io.keybuzz.testkit.contract.marketplace;

import org.jspecify.annotations.NullMarked;
