/** Buyer mail handed in over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.marketplace;

import org.jspecify.annotations.NullMarked;
