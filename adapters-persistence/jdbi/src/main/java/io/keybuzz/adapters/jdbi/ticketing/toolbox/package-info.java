/** Templates, macros and work on many tickets in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.toolbox;

import org.jspecify.annotations.NullMarked;
