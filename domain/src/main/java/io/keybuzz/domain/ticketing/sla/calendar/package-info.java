/** When a tenant's people work, and how much of that lies between two instants. */
@NullMarked
package io.keybuzz.domain.ticketing.sla.calendar;

import org.jspecify.annotations.NullMarked;
