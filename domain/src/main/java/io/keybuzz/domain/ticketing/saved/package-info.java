/** Views: filters that people keep under a name, for themselves, their team or everybody. */
@NullMarked
package io.keybuzz.domain.ticketing.saved;

import org.jspecify.annotations.NullMarked;
