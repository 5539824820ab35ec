package io.keybuzz.application.marketplace.connection;

/** Asks for the tenant's connections. */
public record ListConnections() {}
