/** What channels can do, and what they forbid an answer to say. */
@NullMarked
package io.keybuzz.domain.marketplace.capability;

import org.jspecify.annotations.NullMarked;
