/** What stores and bridges of routing and presence promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.routing;

import org.jspecify.annotations.NullMarked;
