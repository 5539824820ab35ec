/** What stores of the past promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.past;

import org.jspecify.annotations.NullMarked;
