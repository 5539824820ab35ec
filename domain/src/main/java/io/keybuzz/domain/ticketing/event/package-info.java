/** What ticketing tells the other contexts through the outbox. */
@NullMarked
package io.keybuzz.domain.ticketing.event;

import org.jspecify.annotations.NullMarked;
