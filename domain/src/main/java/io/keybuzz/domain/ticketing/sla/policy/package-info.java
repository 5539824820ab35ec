/** What a tenant promises its buyers: targets by priority, counted in one of its calendars. */
@NullMarked
package io.keybuzz.domain.ticketing.sla.policy;

import org.jspecify.annotations.NullMarked;
