/** What a tenant promises its buyers, as its people write it down. */
@NullMarked
package io.keybuzz.application.ticketing.sla.plan;

import org.jspecify.annotations.NullMarked;
