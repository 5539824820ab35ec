/** What the marketplace context tells the others through the outbox. */
@NullMarked
package io.keybuzz.domain.marketplace.event;

import org.jspecify.annotations.NullMarked;
