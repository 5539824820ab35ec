package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** On a server of somebody else, where nobody gives us a superuser. */
class RolesIT {
    @Test
    void a_database_owner_who_may_create_roles_is_enough() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "32MB")
                .start()) {
            Jdbi superuser = Jdbi.create(server.getPostgresDatabase());
            superuser.useHandle(handle -> {
                handle.execute("create role hosted login createrole nosuperuser password 'hosted'");
                handle.execute("create database hosted owner hosted");
            });
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/hosted";

            Roles.ensure(url, new Login("hosted", "hosted"), TestPostgres.PASSWORDS);
            Roles.ensure(url, new Login("hosted", "hosted"), TestPostgres.PASSWORDS);
            new Migrations(url, TestPostgres.OWNER).migrate();

            JdbiSettings settings = JdbiSettings.of(
                    url,
                    new Login(Roles.APP, TestPostgres.PASSWORDS.app()),
                    new Login(Roles.WORKER, TestPostgres.PASSWORDS.worker()),
                    new Login(Roles.PLATFORM, TestPostgres.PASSWORDS.platform()));
            assertThatCode(() -> StartupChecks.require(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_role_with_too_many_rights_loses_them() {
        try (TestDatabase database = TestPostgres.fresh()) {
            database.asAdmin().useHandle(handle -> handle.execute("alter role keybuzz_app bypassrls createdb"));

            Roles.ensure(database.url(), database.admin(), TestPostgres.PASSWORDS);

            boolean tooMuch = database.asAdmin()
                    .withHandle(handle -> handle.select(
                                    "select rolbypassrls or rolcreatedb from pg_roles where rolname = 'keybuzz_app'")
                            .mapTo(Boolean.class)
                            .one());
            assertThat(tooMuch).isFalse();
        }
    }

    @Test
    void passwords_are_kept_as_hashes_and_strangers_stay_out_of_the_database() throws SQLException {
        try (TestDatabase database = TestPostgres.fresh()) {
            List<String> hashes = database.asAdmin()
                    .withHandle(handle -> handle.createQuery(
                                    "select rolpassword from pg_authid where rolname like 'keybuzz%' and rolcanlogin")
                            .mapTo(String.class)
                            .list());
            assertThat(hashes).hasSize(4).allMatch(hash -> hash.startsWith("SCRAM-SHA-256$"));
            database.asAdmin().useHandle(handle -> handle.execute("create role stranger login password 'stranger'"));
            try {
                assertThatCode(() -> DriverManager.getConnection(database.url(), "stranger", "stranger")
                                .close())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied for database");
            } finally {
                database.asAdmin().useHandle(handle -> handle.execute("drop role stranger"));
            }
        }
    }
}
