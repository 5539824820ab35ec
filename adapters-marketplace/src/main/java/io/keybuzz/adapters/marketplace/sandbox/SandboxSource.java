package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import java.util.Optional;

/**
 * Gives every sandbox connection its three mails. The window asked for always overlaps what was read before by all of it, as
 * a real channel's does by minutes, so that reading twice must be harmless; it needs no cursor and gives back the one it got.
 */
public final class SandboxSource implements InboundMessageSource {
    @Override
    public boolean serves(Connection connection) {
        return connection.provider() == Provider.SANDBOX;
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        return new Batch(
                SandboxBuyers.mailsTo(connection).stream().map(RawContent::of).toList(), cursor);
    }
}
