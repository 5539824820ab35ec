package io.keybuzz.adapters.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A pool with a short queue. Under more load than it can carry, waiting for a connection only makes every answer late; so
 * beyond some waiters for each connection the next one is refused at once.
 */
final class BoundedPool extends HikariDataSource {
    private static final int WAITERS_PER_CONNECTION = 16;

    private final int waiters;

    BoundedPool(HikariConfig config) {
        super(config);
        this.waiters = config.getMaximumPoolSize() * WAITERS_PER_CONNECTION;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isCrowded()) {
            throw new Crowded();
        }
        return super.getConnection();
    }

    /** Whether the next one would be refused. */
    boolean isCrowded() {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        return pool != null && pool.getThreadsAwaitingConnection() >= waiters;
    }

    /** Thrown thousands of times a second when it is thrown at all, so it costs no more than it says. */
    private static final class Crowded extends SQLTransientConnectionException {
        private static final long serialVersionUID = 1L;

        Crowded() {
            super("too many requests wait for a connection");
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
