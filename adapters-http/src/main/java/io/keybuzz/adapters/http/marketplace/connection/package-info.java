/** Connections, orders and doubtful deliveries over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.marketplace.connection;

import org.jspecify.annotations.NullMarked;
