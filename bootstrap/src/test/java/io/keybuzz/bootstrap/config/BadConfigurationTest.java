package io.keybuzz.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadConfigurationTest {
    private static final String KEY = "q7Zp2VxR9dLw4TnB8sKc1YhM6uGf3JaE-";
    private static final String RING = "2026:" + "0f1e2d3c4b5a69788796a5b4c3d2e1f0".repeat(2);
    private static final String PG = "postgres://keybuzz_app:hunter22@db.internal:5432/keybuzz";

    @TempDir
    Path home;

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void is_refused_in_one_line_that_names_the_variable_and_no_secret(
            String what, Map<String, String> change, String variable, String words) {
        List<String> faults = faultsOf(changed(complete(), change));
        assertThat(faults).as(what).hasSize(1);
        assertThat(faults.get(0)).startsWith(variable).contains(words).doesNotContain("hunter22", KEY, "0f1e2d3c");
    }

    static Stream<Arguments> bad() {
        return Stream.of(server(), keys(), databases()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> server() {
        return Stream.of(
                row("port 0", Map.of("PORT", "0"), "PORT", "1 to 65535"),
                row("port negative", Map.of("PORT", "-1"), "PORT", "1 to 65535"),
                row("port too high", Map.of("PORT", "70000"), "PORT", "1 to 65535"),
                row("port a word", Map.of("PORT", "abc"), "PORT", "1 to 65535"),
                row("port huge", Map.of("PORT", "99999999999"), "PORT", "1 to 65535"),
                row("environment unknown", Map.of("KEYBUZZ_ENV", "staging"), "KEYBUZZ_ENV", "one of"),
                row("host with a slash", Map.of("KEYBUZZ_HOST", "http://x"), "KEYBUZZ_HOST", "host name"),
                row(
                        "log format unknown",
                        Map.of("KEYBUZZ_LOG_FORMAT", "xml"),
                        "KEYBUZZ_LOG_FORMAT",
                        "auto, text, json"),
                row("log level unknown", Map.of("KEYBUZZ_LOG_LEVEL", "loud"), "KEYBUZZ_LOG_LEVEL", "one of"),
                row("wildcard origin", Map.of("KEYBUZZ_CORS_ORIGINS", "*"), "KEYBUZZ_CORS_ORIGINS", "wildcards"),
                row(
                        "origin with a path",
                        Map.of("KEYBUZZ_CORS_ORIGINS", "https://a.example/x"),
                        "KEYBUZZ_CORS_ORIGINS",
                        ""),
                row("public url missing", Map.of("KEYBUZZ_PUBLIC_URL", ""), "KEYBUZZ_PUBLIC_URL", "missing"),
                row(
                        "public url with a path",
                        Map.of("KEYBUZZ_PUBLIC_URL", "https://x.y/z"),
                        "KEYBUZZ_PUBLIC_URL",
                        "path"),
                row("mail server missing", Map.of("KEYBUZZ_SMTP_URL", ""), "KEYBUZZ_SMTP_URL", "missing"),
                row(
                        "mail server of http",
                        Map.of("KEYBUZZ_SMTP_URL", "http://u:hunter22@h"),
                        "KEYBUZZ_SMTP_URL",
                        "smtp://"),
                row("mail port too high", Map.of("KEYBUZZ_SMTP_URL", "smtp://h:70000"), "KEYBUZZ_SMTP_URL", "65535"),
                row(
                        "bucket malformed",
                        Map.of("KEYBUZZ_S3_URL", "https://key:hunter22@host"),
                        "KEYBUZZ_S3_URL",
                        "must look like"),
                row(
                        "attachments too large",
                        Map.of("KEYBUZZ_ATTACHMENT_MEBIBYTES", "101"),
                        "KEYBUZZ_ATTACHMENT_MEBIBYTES",
                        "100"),
                row("sender missing", Map.of("KEYBUZZ_MAIL_FROM", ""), "KEYBUZZ_MAIL_FROM", "missing"),
                row("sender malformed", Map.of("KEYBUZZ_MAIL_FROM", "nobody"), "KEYBUZZ_MAIL_FROM", "e-mail"),
                row("limits maybe", Map.of("KEYBUZZ_LIMITS", "maybe"), "KEYBUZZ_LIMITS", "on, off"),
                row("poll without a unit", Map.of("KEYBUZZ_POLL_INTERVAL", "300"), "KEYBUZZ_POLL_INTERVAL", "5m"),
                row("poll too often", Map.of("KEYBUZZ_POLL_INTERVAL", "1s"), "KEYBUZZ_POLL_INTERVAL", "10s"),
                row(
                        "domain malformed",
                        Map.of("KEYBUZZ_INBOUND_DOMAIN", "nowhere"),
                        "KEYBUZZ_INBOUND_DOMAIN",
                        "domain"),
                row("domain missing", Map.of("KEYBUZZ_INBOUND_DOMAIN", ""), "KEYBUZZ_INBOUND_DOMAIN", "missing"),
                row("unknown variable", Map.of("KEYBUZZ_PROT", "1"), "KEYBUZZ_PROT", "did you mean PORT"),
                row("typo", Map.of("KEYBUZZ_POLL_INTERVALL", "1m"), "KEYBUZZ_POLL_INTERVALL", "KEYBUZZ_POLL_INTERVAL?"),
                row("typo in the name", Map.of("KEYBUZ_HOME", "/x"), "KEYBUZ_HOME", "did you mean KEYBUZZ_HOME"));
    }

    private static Stream<Arguments> keys() {
        return Stream.of(
                row("secret missing", Map.of("JWT_SECRET", ""), "JWT_SECRET", "missing"),
                row("secret of 31 bytes", Map.of("JWT_SECRET", KEY.substring(2)), "JWT_SECRET", "32 bytes"),
                row("secret of one character", Map.of("JWT_SECRET", "x".repeat(64)), "JWT_SECRET", "different"),
                row("secret from a sample", Map.of("JWT_SECRET", "change-me-" + KEY), "JWT_SECRET", "sample"),
                row("two equal secrets", Map.of("JWT_SECRET", KEY + "2"), "JWT_SECRET", "differ"),
                row(
                        "former secret too short",
                        Map.of("JWT_SECRET_PREVIOUS", "short"),
                        "JWT_SECRET_PREVIOUS",
                        "32 bytes"),
                row(
                        "former secret the same",
                        Map.of("JWT_SECRET_PREVIOUS", KEY + "1"),
                        "JWT_SECRET_PREVIOUS",
                        "before"),
                row("pepper missing", Map.of("KEYBUZZ_PASSWORD_PEPPER", ""), "KEYBUZZ_PASSWORD_PEPPER", "missing"),
                row(
                        "inbound secret missing",
                        Map.of("KEYBUZZ_INBOUND_SECRET", ""),
                        "KEYBUZZ_INBOUND_SECRET",
                        "missing"),
                row("no ring", Map.of("KEYBUZZ_ENCRYPTION_KEYS", ""), "KEYBUZZ_ENCRYPTION_KEYS", "missing"),
                row(
                        "ring without id",
                        Map.of("KEYBUZZ_ENCRYPTION_KEYS", RING.substring(5)),
                        "KEYBUZZ_ENCRYPTION_KEYS",
                        "id"),
                row("ring too short", Map.of("KEYBUZZ_ENCRYPTION_KEYS", RING + "a"), "KEYBUZZ_ENCRYPTION_KEYS", "64"),
                row(
                        "ring with one id twice",
                        Map.of("KEYBUZZ_ENCRYPTION_KEYS", RING + "," + RING),
                        "KEYBUZZ_ENCRYPTION_KEYS",
                        "twice"),
                row(
                        "weak ring",
                        Map.of("KEYBUZZ_ENCRYPTION_KEYS", "a:" + "0".repeat(64)),
                        "KEYBUZZ_ENCRYPTION_KEYS",
                        "different"),
                row("cost too low", Map.of("KEYBUZZ_PASSWORD_COST", "4"), "KEYBUZZ_PASSWORD_COST", "10 to 14"),
                row("cost too high", Map.of("KEYBUZZ_PASSWORD_COST", "31"), "KEYBUZZ_PASSWORD_COST", "10 to 14"),
                row("tokens for ever", Map.of("KEYBUZZ_TOKEN_LIFETIME", "9999h"), "KEYBUZZ_TOKEN_LIFETIME", "24h"),
                row(
                        "admin alone",
                        Map.of("KEYBUZZ_SUPERADMIN_EMAIL", "a@b.example"),
                        "KEYBUZZ_SUPERADMIN_EMAIL",
                        "together"),
                row("admin malformed", admin("nobody", "hunter22-hunter22"), "KEYBUZZ_SUPERADMIN_EMAIL", "e-mail"),
                row("admin's short password", admin("a@b.example", "hunter22"), "KEYBUZZ_SUPERADMIN_PASSWORD", "12"),
                row(
                        "admin's seed password",
                        admin("a@b.example", "owner-acme-123"),
                        "KEYBUZZ_SUPERADMIN_PASSWORD",
                        "demo"));
    }

    private static Stream<Arguments> databases() {
        return Stream.of(
                row("database missing", without(), "DATABASE_URL", "missing"),
                row(
                        "another database",
                        Map.of("DATABASE_URL", "mysql://u:hunter22@h/d"),
                        "DATABASE_URL",
                        "postgres://"),
                row(
                        "no password",
                        Map.of("DATABASE_URL", "postgres://keybuzz_app@db.internal/keybuzz"),
                        "DATABASE_URL",
                        "password"),
                row(
                        "no database",
                        Map.of("DATABASE_URL", "postgres://keybuzz_app:hunter22@db.internal/"),
                        "DATABASE_URL",
                        "look like"),
                row(
                        "bad port",
                        Map.of("DATABASE_URL", "postgres://a:hunter22@db.internal:70000/keybuzz"),
                        "DATABASE_URL",
                        "port"),
                row(
                        "unknown parameter",
                        Map.of("DATABASE_URL", PG + "?connection_limit=5"),
                        "DATABASE_URL",
                        "connection_limit"),
                row("worker missing", Map.of("KEYBUZZ_WORKER_URL", ""), "KEYBUZZ_WORKER_URL", "keybuzz roles"),
                row("platform missing", Map.of("KEYBUZZ_PLATFORM_URL", ""), "KEYBUZZ_PLATFORM_URL", "keybuzz roles"),
                row("a limit nobody knows", Map.of("KEYBUZZ_RATE_LIMITS", "reads=5"), "KEYBUZZ_RATE_LIMITS", "login"),
                row("a limit of nothing", Map.of("KEYBUZZ_RATE_LIMITS", "read=0"), "KEYBUZZ_RATE_LIMITS", "read=1200"),
                row(
                        "a proxy by name",
                        Map.of("KEYBUZZ_TRUSTED_PROXIES", "proxy"),
                        "KEYBUZZ_TRUSTED_PROXIES",
                        "10.0.0.0/8"),
                row("one role for all", Map.of("KEYBUZZ_WORKER_URL", PG), "DATABASE_URL", "role of its own"),
                row(
                        "two places",
                        Map.of("KEYBUZZ_WORKER_URL", PG.replace("_app", "_worker") + "2"),
                        "DATABASE_URL",
                        "same host"));
    }

    @Test
    void a_limit_that_is_set_leaves_the_others_as_they_are() {
        Map<String, Long> limits = KeyBuzzConfig.read(
                        Map.of("KEYBUZZ_HOME", home.toString(), "KEYBUZZ_RATE_LIMITS", "read=7"))
                .http()
                .rates()
                .perMinute();
        assertThat(limits).containsEntry("read", 7L).containsEntry("write", 300L);
    }

    @Test
    void every_fault_is_told_at_once() {
        List<String> faults = faultsOf(changed(
                complete(),
                Map.of("PORT", "x", "JWT_SECRET", "short", "KEYBUZZ_PLATFORM_URL", "", "KEYBUZZ_COLOR", "red")));
        assertThat(faults).hasSize(4);
    }

    @Test
    void a_complete_one_is_read_and_prints_no_secret() {
        KeyBuzzConfig config = KeyBuzzConfig.read(complete());
        assertThat(config.toString())
                .doesNotContain("hunter22", KEY, "0f1e2d3c")
                .contains("db.internal");
        assertThat(config.superAdmin()).isEmpty();
        assertThat(config.http().host()).isEqualTo("0.0.0.0");
        assertThat(config.database()).isInstanceOf(DatabaseConfig.External.class);
    }

    @Test
    void outside_production_nothing_needs_to_be_set_and_secrets_are_made_once() {
        Map<String, String> bare = Map.of("KEYBUZZ_HOME", home.toString());
        KeyBuzzConfig config = KeyBuzzConfig.read(bare);
        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.http().port()).isEqualTo(4000);
        assertThat(config.http().rates())
                .isEqualTo(new RateConfig(
                        true,
                        Map.of(
                                "login", 60L, "open", 120L, "inbound", 6_000L, "read", 1_200L, "write", 300L, "tenant",
                                12_000L),
                        false,
                        List.of()));
        assertThat(config.database()).isInstanceOf(DatabaseConfig.Embedded.class);
        assertThat(config.security().jwtSecret().value()).hasSizeGreaterThan(32);
        assertThat(config.security().encryptionKeys().value()).matches("1:[0-9a-f]{64}");
        assertThat(config.security()).isEqualTo(KeyBuzzConfig.read(bare).security());
        assertThat(config.security().jwtSecret()).isNotEqualTo(config.security().passwordPepper());
        assertThat(config.superAdmin().orElseThrow().email().value()).isEqualTo("admin@keybuzz.io");
    }

    @Test
    void a_password_in_a_url_may_hold_any_character() {
        ConnectionUrl url =
                ConnectionUrl.parse("jdbc:postgresql://[::1]:6000/kb?user=me&password=a%26b+c&sslmode=require");
        assertThat(url.password().value()).isEqualTo("a&b+c");
        assertThat(url.user()).isEqualTo("me");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:6000/kb?sslmode=require");
        assertThat(ConnectionUrl.parse("postgres://a:p%40ss%2Fw@h/d").password().value())
                .isEqualTo("p@ss/w");
    }

    private List<String> faultsOf(Map<String, String> variables) {
        return catchThrowableOfType(BadConfiguration.class, () -> KeyBuzzConfig.read(variables))
                .faults();
    }

    private Map<String, String> complete() {
        Map<String, String> all = new HashMap<>();
        all.put("KEYBUZZ_ENV", "production");
        all.put("KEYBUZZ_HOME", home.toString());
        all.put("DATABASE_URL", PG);
        all.put("KEYBUZZ_WORKER_URL", PG.replace("_app", "_worker"));
        all.put("KEYBUZZ_PLATFORM_URL", PG.replace("_app", "_platform"));
        all.put("JWT_SECRET", KEY + "1");
        all.put("KEYBUZZ_PASSWORD_PEPPER", KEY + "2");
        all.put("KEYBUZZ_INBOUND_SECRET", KEY + "3");
        all.put("KEYBUZZ_ENCRYPTION_KEYS", RING);
        all.put("KEYBUZZ_AUDIT_KEY", KEY + "4");
        all.put("KEYBUZZ_INBOUND_DOMAIN", "inbound.example.com");
        all.put("KEYBUZZ_PUBLIC_URL", "https://app.example.com");
        all.put("KEYBUZZ_SMTP_URL", "smtp://user:hunter22@mail.example.com:587");
        all.put("KEYBUZZ_MAIL_FROM", "keybuzz@example.com");
        all.put("PATH", "/bin");
        return all;
    }

    private static Map<String, String> changed(Map<String, String> all, Map<String, String> change) {
        all.putAll(change);
        return all;
    }

    private static Map<String, String> without() {
        return Map.of("DATABASE_URL", "", "KEYBUZZ_WORKER_URL", "", "KEYBUZZ_PLATFORM_URL", "");
    }

    private static Map<String, String> admin(String email, String password) {
        return Map.of("KEYBUZZ_SUPERADMIN_EMAIL", email, "KEYBUZZ_SUPERADMIN_PASSWORD", password);
    }

    private static Arguments row(String what, Map<String, String> change, String variable, String words) {
        return Arguments.of(what, change, variable, words);
    }
}
