package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.file.FileTaker;

/** Reads a raw payload. Never throws for bad input: what cannot be understood is an outcome. */
public interface InboundParser {
    boolean serves(Connection connection);

    ParsedInbound parse(Connection connection, RawContent content);

    /** Hands over the files that a payload itself holds, in the order of its message's attachments. */
    default void files(RawContent content, FileTaker taker) {
        // channels that only tell of their files hold none
    }
}
