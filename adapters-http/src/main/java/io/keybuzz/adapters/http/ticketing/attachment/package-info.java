/** Files of tickets over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.attachment;

import org.jspecify.annotations.NullMarked;
