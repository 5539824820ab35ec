/** An answer before it is given: what the ticket's channel would have against it. */
@NullMarked
package io.keybuzz.domain.ticketing.reply;

import org.jspecify.annotations.NullMarked;
