/** Who may ask how much: rate limits by address, person, API key and tenant. */
@NullMarked
package io.keybuzz.adapters.http.throttle;

import org.jspecify.annotations.NullMarked;
