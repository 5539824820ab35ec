package io.keybuzz.testkit.given;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A connected Amazon account in the sandbox, with an inbound address of its own. */
public final class GivenConnection {
    private final ConnectionId id;
    private final TenantId tenant;
    private final Instant now;
    private Channel channel = Channel.AMAZON;
    private Provider provider = Provider.SANDBOX;
    private ConnectionStatus status = ConnectionStatus.CONNECTED;
    private String inboundAddress;

    private GivenConnection(ConnectionId id, TenantId tenant, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.now = now;
        this.inboundAddress = "In-" + id.toString().substring(24) + "@inbound.example.test";
    }

    public static GivenConnection of(TenantId tenant, IdSource ids, Instant now) {
        return new GivenConnection(ids.next(ConnectionId::new), tenant, now);
    }

    /** One of every provider in every state. */
    public static List<Connection> ofEveryKind(TenantId tenant, StoreFixture stores) {
        List<Connection> all = new ArrayList<>();
        for (Provider provider : Provider.values()) {
            for (ConnectionStatus status : ConnectionStatus.values()) {
                all.add(of(tenant, stores.ids(), stores.now())
                        .provider(provider)
                        .status(status)
                        .build());
            }
        }
        return all;
    }

    public GivenConnection channel(Channel value) {
        channel = value;
        return this;
    }

    public GivenConnection provider(Provider value) {
        provider = value;
        return this;
    }

    public GivenConnection status(ConnectionStatus value) {
        status = value;
        return this;
    }

    public GivenConnection inboundAddress(String value) {
        inboundAddress = value;
        return this;
    }

    public Connection build() {
        return new Connection(
                id,
                tenant,
                channel,
                provider,
                "Shop " + id.toString().substring(24),
                status,
                new EmailAddress(inboundAddress),
                now,
                now);
    }
}
