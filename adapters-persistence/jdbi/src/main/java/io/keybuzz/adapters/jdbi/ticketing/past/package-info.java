/** The past of tickets in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.past;

import org.jspecify.annotations.NullMarked;
