package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.domain.marketplace.ConnectionId;
import java.util.Optional;

/** How the connection to Amazon fares. */
public record GetAmazonStatus(Optional<ConnectionId> connection) {}
