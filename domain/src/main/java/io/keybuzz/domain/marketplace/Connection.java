package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/**
 * A tenant's account at a channel.
 *
 * @param inboundAddress where mail for this connection is sent to; its local part holds a secret, and the envelope
 *     address alone decides whose mail it is
 * @param account whose account it is at the channel
 */
public record Connection(
        ConnectionId id,
        TenantId tenant,
        Channel channel,
        Provider provider,
        String name,
        ConnectionStatus status,
        EmailAddress inboundAddress,
        ChannelAccount account,
        Instant createdAt,
        Instant updatedAt) {

    /** One that needs no account at its channel. */
    public Connection(
            ConnectionId id,
            TenantId tenant,
            Channel channel,
            Provider provider,
            String name,
            ConnectionStatus status,
            EmailAddress inboundAddress,
            Instant createdAt,
            Instant updatedAt) {
        this(id, tenant, channel, provider, name, status, inboundAddress, ChannelAccount.none(), createdAt, updatedAt);
    }

    /** The same in another state. */
    public Connection status(ConnectionStatus next, Instant now) {
        return new Connection(id, tenant, channel, provider, name, next, inboundAddress, account, createdAt, now);
    }

    /** The same with another account. */
    public Connection account(ChannelAccount other, Instant now) {
        return new Connection(id, tenant, channel, provider, name, status, inboundAddress, other, createdAt, now);
    }
}
