/** The same work on many tickets: what was asked for, and what became of each ticket. */
@NullMarked
package io.keybuzz.domain.ticketing.bulk;

import org.jspecify.annotations.NullMarked;
