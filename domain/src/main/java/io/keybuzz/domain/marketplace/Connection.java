package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    /** How long mail is taken after the end. */
    public static final Duration GRACE = Duration.ofDays(30);

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

    /**
     * Whether answers are taken for it: they leave now, or once its account is proved again. None leave through one that has
     * ended, or whose account was never proved; mail needs no account (reference/marketplaces.md §12.11).
     */
    public boolean takesAnswers() {
        return switch (status) {
            case CONNECTED, DEGRADED, REAUTH_REQUIRED -> true;
            case DRAFT -> provider.answersByMail();
            case DISCONNECTED -> false;
        };
    }

    /** Whether mail to its address is taken: buyers answer what they got before it ended (reference/marketplaces.md §12.13). */
    public boolean receivesAt(Instant now) {
        return status != ConnectionStatus.DISCONNECTED || now.isBefore(updatedAt.plus(GRACE));
    }

    /** Whether it shows that its account is the seller's, so that nobody else can have it. */
    public boolean holdsAccount() {
        return account.externalId().isPresent()
                && status != ConnectionStatus.DRAFT
                && status != ConnectionStatus.DISCONNECTED;
    }

    /** Whether answers leave through it now. */
    public boolean sends() {
        return status.isUsable() || takesAnswers() && provider.answersByMail();
    }

    /** Another one after each change. */
    public long version() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt);
    }

    /** The same by another name. */
    public Connection name(String other, Instant now) {
        return new Connection(
                id, tenant, channel, provider, other, status, inboundAddress, account, createdAt, after(now));
    }

    /** The same in another state. */
    public Connection status(ConnectionStatus next, Instant now) {
        return new Connection(
                id, tenant, channel, provider, name, next, inboundAddress, account, createdAt, after(now));
    }

    /** The same with another account. */
    public Connection account(ChannelAccount other, Instant now) {
        return new Connection(
                id, tenant, channel, provider, name, status, inboundAddress, other, createdAt, after(now));
    }

    /** Clocks are a little apart, and who is slow says when it began: a version never comes again for that. */
    private Instant after(Instant now) {
        return now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
    }
}
