/** Tickets in memory, kept as states and never as live objects. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing;

import org.jspecify.annotations.NullMarked;
