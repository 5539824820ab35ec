package io.keybuzz.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.database.RolesScript;
import io.keybuzz.bootstrap.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's PostgreSQL, set up by the printed SQL and nothing else. */
class ExternalDatabaseIT {
    private static final Pattern VARIABLE = Pattern.compile("^-- ([A-Z_]+)=(postgres://\\S+)$", Pattern.MULTILINE);

    @TempDir
    static Path theirs;

    @TempDir
    static Path ours;

    private static EmbeddedDatabase server;
    private static final Map<String, String> VARIABLES = new HashMap<>();

    @BeforeAll
    static void runThePrintedSql() throws SQLException {
        server = EmbeddedDatabase.start(theirs).orElseThrow();
        String script = RolesScript.with("shop", "localhost:" + server.port());
        String[] halves = script.split("\\\\connect shop\n");
        execute("postgres", halves[0]);
        execute("shop", halves[1]);
        Matcher variable = VARIABLE.matcher(script);
        while (variable.find()) {
            VARIABLES.put(variable.group(1), variable.group(2));
        }
        VARIABLES.put("KEYBUZZ_HOME", ours.toString());
        assertThat(migrated(Map.of("KEYBUZZ_OWNER_URL", "")).err()).contains("KEYBUZZ_OWNER_URL");
        assertThat(with(Map.of("KEYBUZZ_OWNER_URL", ""), "verify").err())
                .contains("schema is empty", "keybuzz migrate");
        assertThat(migrated(Map.of()).status()).isZero();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_printed_roles_are_safe_and_enough() {
        Run verify = with(Map.of(), "verify");
        assertThat(verify.err()).isEmpty();
        assertThat(verify.status()).isZero();
        assertThat(verify.out()).contains("ok  a connection without a tenant sees nothing");
        assertThat(with(Map.of(), "seed").status()).isZero();
        assertThat(with(Map.of("KEYBUZZ_OWNER_URL", ""), "worker", "amazon", "--once")
                        .out())
                .contains("Fetched 3 messages");
    }

    @Test
    void a_superuser_is_refused() {
        String url =
                "postgres://postgres:" + server.superuserPassword().value() + "@localhost:" + server.port() + "/shop";
        for (String variable : new String[] {"DATABASE_URL", "KEYBUZZ_WORKER_URL", "KEYBUZZ_PLATFORM_URL"}) {
            Run run = with(Map.of(variable, url), "migrate");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err())
                    .contains("superuser", "keybuzz roles")
                    .doesNotContain(server.superuserPassword().value());
        }
    }

    @Test
    void the_owner_of_the_tables_is_refused() {
        String owner = VARIABLES.getOrDefault("KEYBUZZ_OWNER_URL", "");
        Run run = with(Map.of("DATABASE_URL", owner, "KEYBUZZ_OWNER_URL", ""), "verify");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("keybuzz_owner owns tables");
    }

    @Test
    void a_wrong_password_and_an_unknown_database_are_told_apart() {
        String app = VARIABLES.getOrDefault("DATABASE_URL", "");
        Run wrong = with(Map.of("DATABASE_URL", app.replaceFirst(":[0-9a-f]{48}@", ":hunter22@")), "verify");
        assertThat(wrong.err()).contains("password or the role is wrong").doesNotContain("hunter22");
        Map<String, String> elsewhere = new HashMap<>();
        VARIABLES.forEach((name, url) -> elsewhere.put(name, url.replace("/shop", "/nowhere")));
        assertThat(Run.of(elsewhere, "verify").err()).contains("no such database");
    }

    private static Run migrated(Map<String, String> change) {
        return with(change, "migrate");
    }

    private static Run with(Map<String, String> change, String... command) {
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.putAll(change);
        return Run.of(variables, command);
    }

    private static void execute(String database, String sql) throws SQLException {
        String url = "jdbc:postgresql://localhost:" + server.port() + "/" + database;
        try (Connection connection = DriverManager.getConnection(
                url, "postgres", server.superuserPassword().value())) {
            for (String statement : sql.split(";\n")) {
                String text = statement.replaceAll("(?m)^--.*$", "").strip();
                if (!text.isEmpty()) {
                    connection.createStatement().execute(text);
                }
            }
        }
    }
}
