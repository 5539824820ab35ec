/** Saved views over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.views;

import org.jspecify.annotations.NullMarked;
