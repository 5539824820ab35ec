package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class MigrationsIT {
    @Test
    void an_empty_database_is_brought_to_the_current_version_once() {
        try (TestDatabase database = TestPostgres.empty()) {
            Migrations migrations = new Migrations(database.url(), database.owner());
            assertThat(migrations.migrate())
                    .isEqualTo(versions(database).size())
                    .isPositive();
            assertThat(migrations.migrate()).isZero();
            assertThatCode(migrations::verify).doesNotThrowAnyException();
        }
    }

    @Test
    void the_current_version_is_that_of_the_last_file() {
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThat(versions(database)).last().isEqualTo(Migrations.CURRENT);
        }
    }

    @Test
    void a_file_that_changed_after_it_was_applied_is_noticed() {
        try (TestDatabase database = TestPostgres.fresh()) {
            database.asAdmin()
                    .useHandle(handle -> handle.execute(
                            "update shared.flyway_schema_history set checksum = 1 where version = '0003'"));
            Migrations migrations = new Migrations(database.url(), database.owner());
            assertThatThrownBy(migrations::verify).isInstanceOf(FlywayException.class);
            assertThatThrownBy(migrations::migrate).isInstanceOf(FlywayException.class);
        }
    }

    @Test
    void roles_can_be_ensured_again_at_any_time() {
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThatCode(() -> Roles.ensure(database.url(), database.admin(), TestPostgres.PASSWORDS))
                    .doesNotThrowAnyException();
            assertThatCode(() -> StartupChecks.require(database.settings())).doesNotThrowAnyException();
        }
    }

    private static List<String> versions(TestDatabase database) {
        return database.asAdmin()
                .withHandle(handle -> handle.createQuery(
                                "select version from shared.flyway_schema_history where version is not null"
                                        + " order by installed_rank")
                        .mapTo(String.class)
                        .list());
    }
}
