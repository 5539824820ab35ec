/** Policies, calendars and the explanation of deadlines over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.sla;

import org.jspecify.annotations.NullMarked;
