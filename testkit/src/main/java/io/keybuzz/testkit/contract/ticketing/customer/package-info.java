/** What the stores of customers promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.customer;

import org.jspecify.annotations.NullMarked;
