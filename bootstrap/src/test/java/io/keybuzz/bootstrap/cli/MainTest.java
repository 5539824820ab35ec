package io.keybuzz.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path home;

    @Test
    void help_lists_every_command_and_what_the_exit_status_means() {
        Run help = Run.of(Map.of(), "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("serve", "migrate", "seed", "ingest", "worker", "verify", "roles", "Exit status")
                .doesNotContain("rehearse");
        assertThat(Run.of(Map.of()).status()).isEqualTo(2);
        assertThat(Run.of(Map.of(), "--version").out()).startsWith("keybuzz ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sevre", "--fast", "worker", "ingest", "ingest --tenant acme-electronics", "worker ebay"})
    void wrong_arguments_end_with_two_and_show_the_usage(String line) {
        Run run = Run.of(Map.of(), line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).containsAnyOf("Usage:", "Did you mean", "Missing", "Unknown", "Unmatched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "migrate",
                "seed",
                "verify",
                "rotate-keys",
                "worker amazon --once",
                "ingest --tenant x y.eml"
            })
    void every_command_refuses_a_faulty_configuration_with_all_its_faults(String line) {
        Run run = Run.of(
                Map.of("KEYBUZZ_HOME", home.toString(), "PORT", "70000", "KEYBUZZ_HOEM", "x", "JWT_SECRET", "hunter22"),
                line.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("PORT", "KEYBUZZ_HOEM", "KEYBUZZ_HOME", "JWT_SECRET");
        assertThat(run.err() + run.out()).doesNotContain("hunter22");
    }

    @Test
    void demo_data_is_refused_in_production_before_anything_is_opened() {
        String key = "q7Zp2VxR9dLw4TnB8sKc1YhM6uGf3JaE-";
        String url = "postgres://keybuzz_%s:hunter22@127.0.0.1:1/keybuzz";
        Run run = Run.of(
                Map.ofEntries(
                        Map.entry("KEYBUZZ_ENV", "production"),
                        Map.entry("KEYBUZZ_HOME", home.toString()),
                        Map.entry("JWT_SECRET", key + "1"),
                        Map.entry("KEYBUZZ_PASSWORD_PEPPER", key + "2"),
                        Map.entry("KEYBUZZ_INBOUND_SECRET", key + "3"),
                        Map.entry("KEYBUZZ_AUDIT_KEY", key + "4"),
                        Map.entry(
                                "KEYBUZZ_ENCRYPTION_KEYS",
                                "2026:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"),
                        Map.entry("KEYBUZZ_INBOUND_DOMAIN", "in.example.com"),
                        Map.entry("KEYBUZZ_PUBLIC_URL", "https://app.example.com"),
                        Map.entry("KEYBUZZ_SMTP_URL", "smtps://u:pw@mail.example.com"),
                        Map.entry("KEYBUZZ_MAIL_FROM", "keybuzz@example.com"),
                        Map.entry("DATABASE_URL", String.format(url, "app")),
                        Map.entry("KEYBUZZ_WORKER_URL", String.format(url, "worker")),
                        Map.entry("KEYBUZZ_PLATFORM_URL", String.format(url, "platform"))),
                "seed");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("production");
    }

    @Test
    void a_database_nobody_answers_at_is_named_without_its_password() {
        String url = "postgres://keybuzz_%s:hunter22@127.0.0.1:1/keybuzz";
        Run run = Run.of(
                Map.of(
                        "KEYBUZZ_HOME", home.toString(),
                        "DATABASE_URL", String.format(url, "app"),
                        "KEYBUZZ_WORKER_URL", String.format(url, "worker"),
                        "KEYBUZZ_PLATFORM_URL", String.format(url, "platform")),
                "verify");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("127.0.0.1:1/keybuzz", "keybuzz_app", "nobody answers")
                .doesNotContain("hunter22");
    }

    @Test
    void a_port_in_use_is_told_before_a_database_is_started() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Run run = Run.of(Map.of("KEYBUZZ_HOME", home.toString(), "PORT", port), "serve");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains(port, "PORT");
            assertThat(home.resolve("pgdata")).doesNotExist();
        }
    }

    @Test
    void a_home_that_cannot_be_used_is_named() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        Run run = Run.of(Map.of("KEYBUZZ_HOME", file.toString()), "verify");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(file.toString());
    }

    @Test
    void roles_prints_sql_with_new_passwords_every_time() {
        Run run = Run.of(Map.of(), "roles", "--database", "shop", "--host", "db.example.com:6000");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("create role keybuzz_app login nosuperuser nobypassrls")
                .contains("-- DATABASE_URL=postgres://keybuzz_app:")
                .contains("@db.example.com:6000/shop")
                .isNotEqualTo(Run.of(Map.of(), "roles", "--database", "shop", "--host", "db.example.com:6000")
                        .out());
        assertThat(Run.of(Map.of(), "roles", "--database", "a; drop").status()).isEqualTo(1);
    }
}
