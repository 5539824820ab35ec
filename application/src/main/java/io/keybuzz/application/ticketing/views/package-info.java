/** Saved views and how many tickets they hold. */
@NullMarked
package io.keybuzz.application.ticketing.views;

import org.jspecify.annotations.NullMarked;
