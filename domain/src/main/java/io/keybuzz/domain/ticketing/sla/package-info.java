/** Two clocks on each ticket: the marketplace's, which never stops, and the tenant's own, which keeps office hours. */
@NullMarked
package io.keybuzz.domain.ticketing.sla;

import org.jspecify.annotations.NullMarked;
