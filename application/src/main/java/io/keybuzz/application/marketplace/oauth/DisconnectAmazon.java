package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.domain.marketplace.ConnectionId;
import java.util.Optional;

/** Finds the connection to Amazon that is to end. */
record DisconnectAmazon(Optional<ConnectionId> connection) {}
