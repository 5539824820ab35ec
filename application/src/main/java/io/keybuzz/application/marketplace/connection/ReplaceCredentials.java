package io.keybuzz.application.marketplace.connection;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.secret.Credentials;

/** Gives a connection new credentials, for the same account. */
public record ReplaceCredentials(ConnectionId connection, Credentials credentials) {}
