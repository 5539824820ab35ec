package io.keybuzz.bootstrap.database;

import io.keybuzz.adapters.jdbi.Login;
import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.bootstrap.config.Secret;
import io.keybuzz.bootstrap.config.SecretStore;
import io.keybuzz.bootstrap.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who is who in the embedded PostgreSQL; every role's password is one of the home's secrets. */
final class OwnCluster {
    private static final String DATABASE = "keybuzz";

    private final SecretStore secrets;
    private final int port;

    OwnCluster(Path home, int port) {
        this.secrets = new SecretStore(home);
        this.port = port;
    }

    String url() {
        return url(DATABASE);
    }

    Login login(String role) {
        return new Login(role, secrets.get(role).value());
    }

    /** Makes the database and the roles unless they are there. */
    void prepare(Secret superuserPassword) {
        Login superuser = new Login(EmbeddedDatabase.SUPERUSER, superuserPassword.value());
        makeDatabase(superuser);
        Roles.ensure(
                url(),
                superuser,
                new Roles.Passwords(
                        login(Roles.OWNER).password(),
                        login(Roles.APP).password(),
                        login(Roles.WORKER).password(),
                        login(Roles.PLATFORM).password()));
    }

    private void makeDatabase(Login superuser) {
        try (Connection connection =
                        DriverManager.getConnection(url("postgres"), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select from pg_catalog.pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database could not be made, SQLSTATE " + failed.getSQLState(), failed);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
