/** {@code /api/v1/marketplaces/amazon}: connecting a seller's account at Amazon. */
@NullMarked
package io.keybuzz.adapters.http.marketplace.amazon;

import org.jspecify.annotations.NullMarked;
