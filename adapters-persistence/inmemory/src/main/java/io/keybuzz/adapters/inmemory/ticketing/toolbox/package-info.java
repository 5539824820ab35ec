/** Templates, macros and work on many tickets in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.toolbox;

import org.jspecify.annotations.NullMarked;
