/** What the ports of surveys promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.satisfaction;

import org.jspecify.annotations.NullMarked;
