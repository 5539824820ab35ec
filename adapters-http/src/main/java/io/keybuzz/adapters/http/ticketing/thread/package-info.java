/** Merging, splitting and linking tickets over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.thread;

import org.jspecify.annotations.NullMarked;
