/** The parts of this adapter that can be tested without a server. */
@NullMarked
package io.keybuzz.adapters.jdbi.shared;

import org.jspecify.annotations.NullMarked;
