/** What is said on tickets, on its way out. */
@NullMarked
package io.keybuzz.application.ticketing.reply;

import org.jspecify.annotations.NullMarked;
