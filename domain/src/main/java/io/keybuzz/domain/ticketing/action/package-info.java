/**
 * What macros and work on many tickets can do with a ticket: one closed set, read once at the edge, and done by the ticket
 * itself under its desk's rules.
 */
@NullMarked
package io.keybuzz.domain.ticketing.action;

import org.jspecify.annotations.NullMarked;
