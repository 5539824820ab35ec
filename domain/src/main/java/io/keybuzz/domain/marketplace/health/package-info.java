/** How connections fare: errors, breakers, and when a person must act. */
@NullMarked
package io.keybuzz.domain.marketplace.health;

import org.jspecify.annotations.NullMarked;
