/** The policies a tenant promises by in PostgreSQL, and the tickets whose clocks are still to be set by them. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.sla;

import org.jspecify.annotations.NullMarked;
