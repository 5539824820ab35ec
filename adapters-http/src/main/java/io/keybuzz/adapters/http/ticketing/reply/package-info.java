/** Answers looked at before they are given. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.reply;

import org.jspecify.annotations.NullMarked;
