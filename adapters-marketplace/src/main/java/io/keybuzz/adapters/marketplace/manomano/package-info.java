/**
 * ManoMano: orders by its partners' interface. It has none for messages, which are forwarded as mail or entered by hand.
 */
@NullMarked
package io.keybuzz.adapters.marketplace.manomano;

import org.jspecify.annotations.NullMarked;
