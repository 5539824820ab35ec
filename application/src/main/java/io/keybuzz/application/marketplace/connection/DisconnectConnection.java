package io.keybuzz.application.marketplace.connection;

import io.keybuzz.domain.marketplace.ConnectionId;

/** Ends a connection: nothing comes in or goes out any more, its credentials are erased, its history stays. */
public record DisconnectConnection(ConnectionId connection) {}
