package io.keybuzz.bootstrap.config;

import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.domain.shared.EmailAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Turns variables into a configuration, or into the list of everything that is wrong with them. */
final class ConfigReader {
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d{1,5})?");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private final Variables variables;
    private final Environment environment;

    ConfigReader(Map<String, String> values) {
        this.variables = new Variables(values);
        this.environment = variables.choice(Setting.ENV, Environment.class);
    }

    KeyBuzzConfig read() {
        ServerConfig server = server();
        HttpConfig http = http();
        DatabaseConfig database = new DatabaseReader(variables, environment).read();
        Supplier<SecurityConfig> security = security(server.home());
        Optional<SuperAdmin> superAdmin = superAdmin();
        MarketplaceConfig marketplace = marketplace();
        KeyBuzzConfig.Audit audit = audit(server.home());
        MailConfig mail = mail(http.port());
        KeyBuzzConfig.Retention retention = retention();
        FilesConfig files = new FilesConfig(
                variables.parsed(Setting.S3_URL, S3Url::parse),
                (long) variables.number(Setting.ATTACHMENT_MEBIBYTES, 1, 100) << 20);
        AccessConfig access = new AccessReader(variables, environment).read();
        AiConfig ai = new AiReader(variables, environment).read();
        if (!variables.faults().isEmpty()) {
            throw new BadConfiguration(variables.faults());
        }
        return new KeyBuzzConfig(
                server,
                http,
                database,
                security.get(),
                superAdmin,
                marketplace,
                audit,
                mail,
                retention,
                files,
                access,
                ai);
    }

    private ServerConfig server() {
        Path home = variables.userHome().resolve(".keybuzz");
        try {
            home = variables.get(Setting.HOME).map(Path::of).orElse(home);
        } catch (InvalidPathException wrong) {
            variables.fault(Setting.HOME, "is not a path");
        }
        String level = variables.choice(Setting.LOG_LEVEL, Level.class).name();
        LogConfig log = new LogConfig(variables.choice(Setting.LOG_FORMAT, LogConfig.Format.class), level);
        return new ServerConfig(environment, home.toAbsolutePath().normalize(), log);
    }

    private HttpConfig http() {
        String host = variables.get(Setting.HOST).orElse(environment.isProduction() ? "0.0.0.0" : "127.0.0.1");
        if (!host.matches("[A-Za-z0-9.:-]{1,255}")) {
            variables.fault(Setting.HOST, "must be a host name or address");
        }
        List<String> origins = Arrays.stream(
                        variables.getOrFallback(Setting.CORS_ORIGINS).split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            variables.fault(
                    Setting.CORS_ORIGINS, "must list origins such as https://app.example.com, without wildcards");
        }
        return new HttpConfig(
                host, variables.number(Setting.PORT, 1, 65_535), origins, new RateReader(variables).read());
    }

    private Supplier<SecurityConfig> security(Path home) {
        Optional<String> jwt = key(Setting.JWT_SECRET);
        Optional<String> previous = formerKey(jwt);
        Optional<String> pepper = key(Setting.PASSWORD_PEPPER);
        Optional<String> inbound = key(Setting.INBOUND_SECRET);
        if (List.of(jwt, pepper, inbound).stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                < List.of(jwt, pepper, inbound).stream()
                        .filter(Optional::isPresent)
                        .count()) {
            variables.fault(Setting.JWT_SECRET, "and the other keys must differ from each other");
        }
        Duration lifetime = variables.duration(Setting.TOKEN_LIFETIME, Duration.ofMinutes(1), Duration.ofHours(24));
        int cost = variables.number(Setting.PASSWORD_COST, environment.isProduction() ? 10 : 4, 14);
        Optional<Secret> encryption = encryptionKeys();
        SecretStore kept = new SecretStore(home);
        return () -> new SecurityConfig(
                jwt.map(Secret::new).orElseGet(() -> kept.get("jwt")),
                previous.map(Secret::new),
                pepper.map(Secret::new).orElseGet(() -> kept.get("password-pepper")),
                inbound.map(Secret::new).orElseGet(() -> kept.get("inbound")),
                lifetime,
                cost,
                encryption.orElseGet(() -> kept.get("encryption-keys", SecretStore::newMasterKey)));
    }

    private Optional<String> key(Setting setting) {
        Optional<String> key = variables.get(setting);
        if (key.isEmpty() && environment.isProduction()) {
            variables.fault(setting, "is missing; production demands it. Make one with: openssl rand -base64 48");
        }
        key.flatMap(text -> SecretRules.keyFault(text, environment))
                .ifPresent(fault -> variables.fault(setting, fault));
        return key;
    }

    /** A former key may be missing anywhere; while it is there it is held to the rules of the one that replaced it. */
    private Optional<String> formerKey(Optional<String> jwt) {
        Optional<String> previous = variables.get(Setting.JWT_SECRET_PREVIOUS);
        previous.flatMap(text -> SecretRules.keyFault(text, environment))
                .ifPresent(fault -> variables.fault(Setting.JWT_SECRET_PREVIOUS, fault));
        if (previous.isPresent() && previous.equals(jwt)) {
            variables.fault(Setting.JWT_SECRET_PREVIOUS, "must be the key before JWT_SECRET, not the same");
        }
        return previous;
    }

    private MailConfig mail(int port) {
        Optional<SmtpUrl> smtp = variables.parsed(Setting.SMTP_URL, SmtpUrl::parse);
        Optional<EmailAddress> from = variables.parsed(Setting.MAIL_FROM, EmailAddress::new);
        if (variables.get(Setting.SMTP_URL).isPresent()
                && variables.get(Setting.MAIL_FROM).isEmpty()) {
            variables.fault(Setting.MAIL_FROM, "is missing; it goes with KEYBUZZ_SMTP_URL");
        }
        String publicUrl = variables.get(Setting.PUBLIC_URL).orElse("http://localhost:" + port);
        if (!ORIGIN.matcher(publicUrl).matches()) {
            variables.fault(Setting.PUBLIC_URL, "must look like https://app.example.com, without a path");
        }
        if (environment.isProduction()) {
            for (Setting setting : List.of(Setting.SMTP_URL, Setting.PUBLIC_URL)) {
                if (variables.get(setting).isEmpty()) {
                    variables.fault(setting, "is missing; production demands it");
                }
            }
        }
        Optional<SmtpUrl> replies =
                variables.parsed(Setting.REPLY_SMTP_URL, SmtpUrl::parse).or(() -> smtp);
        return new MailConfig(smtp, replies, from.orElse(new EmailAddress(Setting.MAIL_FROM.fallback())), publicUrl);
    }

    private Optional<Secret> encryptionKeys() {
        if (variables.get(Setting.ENCRYPTION_KEYS).isEmpty() && environment.isProduction()) {
            variables.fault(
                    Setting.ENCRYPTION_KEYS,
                    "is missing; production demands it. Make a key with: echo 1:$(openssl rand -hex 32)");
        }
        return variables.parsed(Setting.ENCRYPTION_KEYS, text -> {
            EncryptionSettings.parse(text);
            return new Secret(text);
        });
    }

    private Optional<SuperAdmin> superAdmin() {
        Optional<EmailAddress> email = variables.parsed(Setting.SUPERADMIN_EMAIL, EmailAddress::new);
        Optional<String> password = variables.get(Setting.SUPERADMIN_PASSWORD);
        if (variables.get(Setting.SUPERADMIN_EMAIL).isPresent() != password.isPresent()) {
            variables.fault(Setting.SUPERADMIN_EMAIL, "and KEYBUZZ_SUPERADMIN_PASSWORD go together");
        }
        password.flatMap(text -> SecretRules.passwordFault(text, environment))
                .ifPresent(fault -> variables.fault(Setting.SUPERADMIN_PASSWORD, fault));
        Optional<SuperAdmin> asked = email.flatMap(e -> password.map(p -> new SuperAdmin(e, new Secret(p))));
        return asked.isPresent() || environment.isProduction() ? asked : Optional.of(SuperAdmin.DEMO);
    }

    private MarketplaceConfig marketplace() {
        String domain = variables.getOrFallback(Setting.INBOUND_DOMAIN);
        if (!DOMAIN.matcher(domain).matches()) {
            variables.fault(Setting.INBOUND_DOMAIN, "must be a domain in lower case, such as inbound.example.com");
        }
        if (environment.isProduction() && domain.equals(Setting.INBOUND_DOMAIN.fallback())) {
            variables.fault(Setting.INBOUND_DOMAIN, "is missing; production demands it");
        }
        Duration poll = variables.duration(Setting.POLL_INTERVAL, Duration.ofSeconds(10), Duration.ofHours(24));
        Optional<Integer> smtpPort = variables.get(Setting.SMTP_PORT).isEmpty()
                ? Optional.empty()
                : Optional.of(variables.number(Setting.SMTP_PORT, 1, 65_535));
        return new MarketplaceConfig(domain, smtpPort, poll);
    }

    private KeyBuzzConfig.Retention retention() {
        return new KeyBuzzConfig.Retention(
                Duration.ofDays(variables.number(Setting.KEEP_EVENTS_DAYS, 1, 3_650)),
                Duration.ofDays(variables.number(Setting.KEEP_RAW_DAYS, 1, 3_650)));
    }

    private KeyBuzzConfig.Audit audit(Path home) {
        Optional<String> key = variables.get(Setting.AUDIT_KEY);
        key.flatMap(text -> SecretRules.keyFault(text, environment))
                .ifPresent(fault -> variables.fault(Setting.AUDIT_KEY, fault));
        Duration every = Duration.ofSeconds(variables.number(Setting.AUDIT_ANCHOR_SECONDS, 10, 86_400));
        if (key.isEmpty() && environment.isProduction()) {
            variables.fault(Setting.AUDIT_KEY, "is missing; production demands it");
        }
        return new KeyBuzzConfig.Audit(key.map(Secret::new), home, every);
    }

    private enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
