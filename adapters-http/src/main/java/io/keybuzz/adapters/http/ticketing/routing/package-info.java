/** Assignment, routing, workload and presence over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.routing;

import org.jspecify.annotations.NullMarked;
