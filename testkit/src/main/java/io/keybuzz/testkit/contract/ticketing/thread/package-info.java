/** Promises of the stores of threads, and of what commits with them. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.thread;

import org.jspecify.annotations.NullMarked;
