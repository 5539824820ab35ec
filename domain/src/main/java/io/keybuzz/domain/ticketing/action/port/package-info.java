/** What templates, macros and work on many tickets need from stores and neighbours. */
@NullMarked
package io.keybuzz.domain.ticketing.action.port;

import org.jspecify.annotations.NullMarked;
