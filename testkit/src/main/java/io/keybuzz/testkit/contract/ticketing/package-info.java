/** What the ports of ticketing promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing;

import org.jspecify.annotations.NullMarked;
