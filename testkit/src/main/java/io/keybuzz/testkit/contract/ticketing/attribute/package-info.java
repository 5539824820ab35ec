/** What the ports of attribute definitions promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.attribute;

import org.jspecify.annotations.NullMarked;
