/**
 * Back Market: care folders whose messages are new are listed and read whole, answers are posted to them
 * (reference/marketplaces.md §8).
 */
@NullMarked
package io.keybuzz.adapters.marketplace.backmarket;

import org.jspecify.annotations.NullMarked;
