/**
 * How a seller lets us act for them at Amazon: regions and marketplaces, our application there, the state that ties a seller's
 * consent to who asked for it, and what was granted (reference/marketplaces.md §2.2, §12.8).
 */
@NullMarked
package io.keybuzz.domain.marketplace.oauth;

import org.jspecify.annotations.NullMarked;
