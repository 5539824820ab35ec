/** How people manage the accounts their messages come from: connect, check, ask now, disconnect. */
@NullMarked
package io.keybuzz.application.marketplace.connection;

import org.jspecify.annotations.NullMarked;
