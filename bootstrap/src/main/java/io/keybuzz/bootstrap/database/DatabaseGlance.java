package io.keybuzz.bootstrap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Whether the database answers, asked at most once a second however many want to know. Asked on a pool that requests do not
 * use: a server whose requests wait in line is busy, not without a database.
 */
public final class DatabaseGlance {
    private static final int PATIENCE_SECONDS = 1;
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final DataSource database;
    private long askedAt;
    private boolean asked;
    private boolean answered;

    public DatabaseGlance(DataSource database) {
        this.database = database;
    }

    public synchronized boolean answers() {
        if (!asked || System.nanoTime() - askedAt > FRESH) {
            answered = ask();
            asked = true;
            askedAt = System.nanoTime();
        }
        return answered;
    }

    private boolean ask() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }
}
