/** The past of tickets in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.past;

import org.jspecify.annotations.NullMarked;
