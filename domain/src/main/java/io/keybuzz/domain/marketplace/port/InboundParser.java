package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;

/** Reads a raw payload. Never throws for bad input: what cannot be understood is an outcome. */
public interface InboundParser {
    boolean serves(Connection connection);

    ParsedInbound parse(Connection connection, RawContent content);
}
