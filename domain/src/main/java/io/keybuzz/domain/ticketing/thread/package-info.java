/**
 * Tickets that become one, come apart again, part with some of their messages, or are linked: what is noted of that, and what
 * follows for whoever looks at their messages.
 */
@NullMarked
package io.keybuzz.domain.ticketing.thread;

import org.jspecify.annotations.NullMarked;
