package io.keybuzz.adapters.jdbi;

import java.time.Duration;

/**
 * The ladder of patience: each step gives up before the one around it does, or a healthy slow query would cost its
 * connection.
 *
 * @param lock waiting for a row somebody else has
 * @param statement one statement in the server
 * @param socket an answer that does not come at all; without it a frozen server holds every thread for ever
 * @param connect opening a connection
 * @param acquire waiting for a free connection of the pool
 * @param idleInTransaction a transaction nobody works on
 */
public record JdbiTimeouts(
        Duration lock,
        Duration statement,
        Duration socket,
        Duration connect,
        Duration acquire,
        Duration idleInTransaction) {
    public JdbiTimeouts {
        if (lock.compareTo(statement) >= 0 || statement.compareTo(socket) >= 0) {
            throw new IllegalArgumentException(
                    "the lock timeout must be below the statement's, that below the socket's");
        }
    }

    /** A request meets acquiring and one answer at most, so that it is answered within five seconds even by a frozen server. */
    public static JdbiTimeouts standard() {
        return new JdbiTimeouts(
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10));
    }
}
