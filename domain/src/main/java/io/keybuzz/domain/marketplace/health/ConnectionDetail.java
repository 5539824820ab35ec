package io.keybuzz.domain.marketplace.health;

import io.keybuzz.domain.marketplace.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection with how it fares, as it is shown.
 *
 * @param lastMessageAt when it gave the last message
 * @param nextPollAt when its channel is asked next; empty where nobody is asked, or at once
 * @param usualMessages how many it gave in the week before the last two days, or before it fell silent if that is longer ago
 */
public record ConnectionDetail(
        Connection connection,
        ConnectionHealth health,
        Optional<Instant> lastMessageAt,
        Optional<Instant> nextPollAt,
        int usualMessages) {
    /** How long a connection that used to be busy may be silent. */
    public static final Duration SILENCE = Duration.ofDays(2);

    /** How far back the usual number of messages is counted, before the silence. */
    public static final Duration USUAL = Duration.ofDays(7);

    private static final int BUSY = 14;

    /** The same of the connection as it is now. */
    public ConnectionDetail with(Connection changed) {
        return new ConnectionDetail(changed, health, lastMessageAt, nextPollAt, usualMessages);
    }

    /** The same, with how it fares now. */
    public ConnectionDetail with(ConnectionHealth found) {
        return new ConnectionDetail(connection, found, lastMessageAt, nextPollAt, usualMessages);
    }

    /**
     * Whether it used to give at least two messages a day and has given none for two days: a wrong shop id, mail that is no
     * longer forwarded and a notification switched off look like this, never like an error. It stays so until a message comes.
     */
    public boolean isSilent(Instant now) {
        return connection.status().isUsable()
                && usualMessages >= BUSY
                && lastMessageAt
                        .filter(last -> last.isAfter(now.minus(SILENCE)))
                        .isEmpty();
    }
}
