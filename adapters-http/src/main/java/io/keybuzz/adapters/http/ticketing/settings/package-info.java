/** How a desk works, over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.settings;

import org.jspecify.annotations.NullMarked;
