/** What a ticket's channel knows about the order it is about. */
@NullMarked
package io.keybuzz.application.marketplace.order;

import org.jspecify.annotations.NullMarked;
