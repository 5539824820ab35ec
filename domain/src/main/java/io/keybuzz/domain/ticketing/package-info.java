/** A ticket is one conversation with a buyer: its messages, its status and its history (seed PH11-04A/B). */
@NullMarked
package io.keybuzz.domain.ticketing;

import org.jspecify.annotations.NullMarked;
