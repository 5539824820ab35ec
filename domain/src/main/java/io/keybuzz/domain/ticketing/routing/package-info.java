/** Who gets a ticket: the tenant's rules, whose turn it is in each team, and how much everybody has to do. */
@NullMarked
package io.keybuzz.domain.ticketing.routing;

import org.jspecify.annotations.NullMarked;
