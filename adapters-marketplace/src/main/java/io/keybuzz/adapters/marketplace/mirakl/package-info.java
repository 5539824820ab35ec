/**
 * Operators that run Mirakl (channel OTHER): threads that changed are listed with their messages, answers are posted to
 * them (reference/marketplaces.md §7). A key may be good for several shops, so the shop is always named.
 */
@NullMarked
package io.keybuzz.adapters.marketplace.mirakl;

import org.jspecify.annotations.NullMarked;
