package io.keybuzz.testkit.given;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.shared.IdSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A payload that has just arrived. */
public final class GivenRaw {
    private GivenRaw() {}

    public static RawInbound of(Connection connection, String content, IdSource ids, Instant now) {
        return of(connection, content.getBytes(StandardCharsets.UTF_8), ids, now);
    }

    public static RawInbound of(Connection connection, byte[] content, IdSource ids, Instant now) {
        return RawInbound.arrived(
                ids.next(RawInboundId::new),
                connection.tenant(),
                connection.id(),
                "contract",
                RawContent.of(content),
                now);
    }
}
