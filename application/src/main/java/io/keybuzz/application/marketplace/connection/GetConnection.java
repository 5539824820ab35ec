package io.keybuzz.application.marketplace.connection;

import io.keybuzz.domain.marketplace.ConnectionId;

/** Asks for one connection. */
public record GetConnection(ConnectionId connection) {}
