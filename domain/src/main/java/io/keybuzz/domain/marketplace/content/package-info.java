/** What channels forbid an answer to say or to carry, found before it is sent (reference/marketplaces.md §3.7). */
@NullMarked
package io.keybuzz.domain.marketplace.content;

import org.jspecify.annotations.NullMarked;
