/** What the clocks need: the tenants' plans, the tickets whose time has come, and the work a new plan leaves. */
@NullMarked
package io.keybuzz.domain.ticketing.sla.port;

import org.jspecify.annotations.NullMarked;
