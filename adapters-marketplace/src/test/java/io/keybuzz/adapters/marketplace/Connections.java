package io.keybuzz.adapters.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Connections for tests. */
public final class Connections {
    private static final Instant MADE = Instant.parse("2026-05-04T09:00:00Z");

    private Connections() {}

    public static Connection of(Provider provider) {
        return of(provider, UUID.fromString("00000000-0000-7000-8000-0000000000c1"));
    }

    public static Connection of(Provider provider, UUID id) {
        return new Connection(
                new ConnectionId(id),
                new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1")),
                Channel.AMAZON,
                provider,
                "Amazon FR",
                ConnectionStatus.CONNECTED,
                new EmailAddress("i.c1.5ec7e7@in.shop.test"),
                MADE,
                MADE);
    }
}
