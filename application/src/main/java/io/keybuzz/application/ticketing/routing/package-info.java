/** Where tickets go by themselves: the tenant's rules, the teams' turns, and what becomes of tickets whose people are gone. */
@NullMarked
package io.keybuzz.application.ticketing.routing;

import org.jspecify.annotations.NullMarked;
