package io.keybuzz.application.marketplace.connection;

import io.keybuzz.domain.marketplace.ConnectionId;

/** Asks a connection's channel as soon as a worker is free, instead of at its time. */
public record PollConnection(ConnectionId connection) {}
