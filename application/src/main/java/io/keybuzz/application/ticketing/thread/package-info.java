/** Merging tickets and taking that back, splitting them, and linking them. */
@NullMarked
package io.keybuzz.application.ticketing.thread;

import org.jspecify.annotations.NullMarked;
