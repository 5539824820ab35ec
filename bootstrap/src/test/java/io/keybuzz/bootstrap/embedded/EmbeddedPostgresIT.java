package io.keybuzz.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    Path home;

    private Process child;

    @BeforeEach
    void unpackOnceForAllTests() {
        System.setProperty(
                Programs.PROPERTY, Path.of("target", "pgbin").toAbsolutePath().toString());
    }

    @AfterEach
    void stopChild() throws Exception {
        System.clearProperty(Programs.PROPERTY);
        if (child != null) {
            child.destroyForcibly().waitFor();
            new Postmaster(home.resolve("pgdata")).stop();
        }
    }

    @Test
    void is_durable_keeps_its_data_and_lets_nobody_in_without_a_password() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home).orElseThrow()) {
            assertThat(setting(first, "fsync")).isEqualTo("on");
            assertThat(setting(first, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(first, "unix_socket_directories")).isEmpty();
            assertThat(setting(first, "listen_addresses")).isEqualTo("localhost");
            execute(first, "create table kept (id int); insert into kept values (7)");
            for (String host : List.of("127.0.0.1", "[::1]")) {
                assertThatThrownBy(() -> connect(host, first.port(), "").close())
                        .isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> connect("127.0.0.1", first.port(), "guess").close())
                    .hasMessageContaining("authentication failed");
            assertThat(EmbeddedDatabase.start(home)).isEmpty();
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(home).orElseThrow()) {
            assertThat(query(again, "select id::text from kept")).isEqualTo("7");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/postgres"))))
                .isEqualTo("rw-------");
    }

    @Test
    void recovers_by_itself_when_its_jvm_was_killed() throws Exception {
        int port = startChild();
        try (Connection connection = connect("localhost", port, password())) {
            connection.createStatement().execute("create table kept (id int); insert into kept values (7)");
        }
        assertThat(EmbeddedDatabase.start(home)).isEmpty();
        assertThat(RuntimeFile.of(home).databasePort()).contains(port);
        ProcessHandle orphan = postmaster();
        child.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();
        assertThat(RuntimeFile.of(home).databasePort()).isEmpty();

        long start = System.nanoTime();
        try (EmbeddedDatabase again = EmbeddedDatabase.start(home).orElseThrow()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(query(again, "select id::text from kept")).isEqualTo("7");
            assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
        }
        assertThat(home.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void replays_the_log_when_the_server_was_killed_too() throws Exception {
        int port = startChild();
        try (Connection connection = connect("localhost", port, password())) {
            connection.createStatement().execute("create table kept (id int); insert into kept values (7)");
        }
        ProcessHandle server = postmaster();
        child.destroyForcibly().waitFor();
        server.destroyForcibly();
        try (EmbeddedDatabase again = EmbeddedDatabase.start(home).orElseThrow()) {
            assertThat(query(again, "select id::text from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_cluster_that_was_only_half_made_is_made_anew() throws Exception {
        Files.createDirectories(home.resolve("pgdata/base"));
        Files.writeString(home.resolve("pgdata/postgresql.conf"), "nonsense\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home).orElseThrow()) {
            assertThat(query(database, "select 'x'")).isEqualTo("x");
        }
    }

    /** As after a kill in the first second: binaries unpacked half, and an initdb that goes on by itself. */
    @Test
    void what_a_killed_first_start_left_behind_is_cleared_away() throws Exception {
        startChild();
        child.destroyForcibly().waitFor();
        new Postmaster(home.resolve("pgdata")).stop();
        Files.delete(home.resolve("pgdata.complete"));
        Path programs = unpacked();
        Process initdb = new ProcessBuilder(
                        programs.resolve("bin/postgres").toString(),
                        "--single",
                        "-D",
                        home.resolve("pgdata").toString(),
                        "postgres")
                .redirectErrorStream(true)
                .start();
        Files.delete(programs.resolve(".exists"));
        try (EmbeddedDatabase again = EmbeddedDatabase.start(home).orElseThrow()) {
            assertThat(query(again, "select 'x'")).isEqualTo("x");
        }
        assertThat(initdb.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    private Path unpacked() throws IOException {
        try (Stream<Path> versions = Files.list(home.resolve("pgbin"))) {
            return versions.findFirst().orElseThrow();
        }
    }

    private int startChild() throws IOException {
        child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-D" + Programs.PROPERTY + "=" + System.getProperty(Programs.PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldDatabase.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = child.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = lines.readLine();
            }
            return Integer.parseInt(String.valueOf(line).substring("ready ".length()));
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private String password() throws IOException {
        return Files.readString(home.resolve("secrets/postgres")).strip();
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        return query(database, "select current_setting('" + name + "')");
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(
                        "localhost",
                        database.port(),
                        database.superuserPassword().value());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(
                "localhost", database.port(), database.superuserPassword().value())) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(String host, int port, String password) throws SQLException {
        Properties login = new Properties();
        login.put("user", "postgres");
        login.put("password", password);
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/postgres", login);
    }
}
