/** Taking messages in and carrying answers out; runs for workers and inbound doors. */
@NullMarked
package io.keybuzz.application.marketplace;

import org.jspecify.annotations.NullMarked;
