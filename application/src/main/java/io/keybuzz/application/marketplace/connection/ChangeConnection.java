package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.secret.Credentials;
import java.util.Map;
import java.util.Optional;

/**
 * Changes what is given of a connection.
 *
 * @param settings all of them that people set, if any are changed
 * @param credentials needed where settings name another server for them
 */
public record ChangeConnection(
        ConnectionId connection,
        Optional<String> name,
        Optional<Map<String, String>> settings,
        Optional<Credentials> credentials,
        ExpectedVersion expected) {}
