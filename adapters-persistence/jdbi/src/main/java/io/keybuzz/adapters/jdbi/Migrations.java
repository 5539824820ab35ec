package io.keybuzz.adapters.jdbi;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema to the version this code was written for, as the role that owns it. The owner is bound by row-level
 * security like everybody else: a migration that changes data sees none, unless it says how it gets at it.
 */
public final class Migrations {
    /** The version this code needs; the number of the last file in {@code db/migration}. */
    static final String CURRENT = "0104";

    static final String HISTORY_SCHEMA = "shared";
    static final String HISTORY_TABLE = "flyway_schema_history";

    private final Flyway flyway;

    /** @param url of the database, {@code jdbc:postgresql:…} */
    public Migrations(String url, Login owner) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner.user(), owner.password())
                .locations("classpath:db/migration")
                .schemas(HISTORY_SCHEMA)
                .table(HISTORY_TABLE)
                .cleanDisabled(true)
                .validateMigrationNaming(true);
        this.flyway = configuration.load();
    }

    /**
     * Applies what is missing; does nothing on a current schema.
     *
     * @return how many files were applied
     * @throws org.flywaydb.core.api.FlywayException when a file fails or one that was applied has changed since
     */
    public int migrate() {
        return flyway.migrate().migrationsExecuted;
    }

    /** @throws org.flywaydb.core.api.FlywayException when the schema is not exactly what these files make */
    public void verify() {
        flyway.validate();
    }
}
