/** Templates, macros and work on many tickets over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.toolbox;

import org.jspecify.annotations.NullMarked;
