/**
 * Cdiscount by Octopia's REST interface: discussions that changed are listed and read whole, answers are posted to them
 * (reference/marketplaces.md §4).
 */
@NullMarked
package io.keybuzz.adapters.marketplace.cdiscount;

import org.jspecify.annotations.NullMarked;
