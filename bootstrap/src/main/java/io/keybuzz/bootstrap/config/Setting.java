package io.keybuzz.bootstrap.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Every variable there is, with its default and its meaning; {@code docs/configuration.md} is made from this. */
public enum Setting {
    PORT("PORT", "4000", "Port of the HTTP server, 1 to 65535."),
    HOST("KEYBUZZ_HOST", "", "Address to listen on. Default: 127.0.0.1, in production 0.0.0.0."),
    ENV(
            "KEYBUZZ_ENV",
            "development",
            "development, test or production. Production demands every secret and takes no demo data."),
    HOME(
            "KEYBUZZ_HOME",
            "",
            "Where the embedded PostgreSQL, its data and generated secrets live. Default: .keybuzz in the home directory."),

    DATABASE_URL(
            "DATABASE_URL",
            "",
            "PostgreSQL 15.14, 16.10, 17.6 or later, as the role keybuzz_app: postgres://user:password@host:port/db or jdbc:postgresql://… . Unset: an embedded PostgreSQL under KEYBUZZ_HOME; production demands it."),
    WORKER_URL("KEYBUZZ_WORKER_URL", "", "The same database as the role keybuzz_worker. Demanded beside DATABASE_URL."),
    PLATFORM_URL(
            "KEYBUZZ_PLATFORM_URL",
            "",
            "The same database as the role keybuzz_platform. Demanded beside DATABASE_URL."),
    OWNER_URL(
            "KEYBUZZ_OWNER_URL",
            "",
            "The same database as the role keybuzz_owner. Demanded by migrate; when serve has it, serve migrates first."),
    POOL_APP("KEYBUZZ_POOL_APP", "10", "Connections of the API, 1 to 100."),
    POOL_WORKER("KEYBUZZ_POOL_WORKER", "4", "Connections of the workers, 2 to 50."),
    POOL_PLATFORM("KEYBUZZ_POOL_PLATFORM", "2", "Connections of super admins, 1 to 20."),

    JWT_SECRET(
            "JWT_SECRET",
            "",
            "Key of the access tokens, at least 32 bytes. Outside production made up once and kept in KEYBUZZ_HOME."),
    JWT_SECRET_PREVIOUS(
            "JWT_SECRET_PREVIOUS",
            "",
            "The key of the access tokens before JWT_SECRET was changed; its tokens are still taken, none is made with it. Remove it once KEYBUZZ_TOKEN_LIFETIME has passed."),
    PASSWORD_PEPPER(
            "KEYBUZZ_PASSWORD_PEPPER",
            "",
            "Key of the password digest, at least 32 bytes. Losing it makes every password useless. Outside production made up once."),
    INBOUND_SECRET(
            "KEYBUZZ_INBOUND_SECRET",
            "",
            "Key of the HMAC on POST /api/v1/inbound/mail, at least 32 bytes. Outside production made up once."),
    ENCRYPTION_KEYS(
            "KEYBUZZ_ENCRYPTION_KEYS",
            "",
            "Master keys of the secrets at rest, id:key,id:key, each key 64 hexadecimal digits. The first wraps, all unwrap: put a new one in front and run keybuzz rotate-keys. Losing a key loses what it wraps. Outside production made up once."),
    TOKEN_LIFETIME("KEYBUZZ_TOKEN_LIFETIME", "15m", "How long an access token is good, 1m to 24h."),
    PASSWORD_COST("KEYBUZZ_PASSWORD_COST", "10", "Cost of bcrypt, 10 to 14; outside production from 4."),
    SUPERADMIN_EMAIL(
            "KEYBUZZ_SUPERADMIN_EMAIL",
            "",
            "Address of the super admin that serve and seed make. Outside production admin@keybuzz.io."),
    SUPERADMIN_PASSWORD(
            "KEYBUZZ_SUPERADMIN_PASSWORD",
            "",
            "Password of that super admin, in production at least 12 characters. Goes with the address."),

    AUDIT_KEY(
            "KEYBUZZ_AUDIT_KEY",
            "",
            "Key of the audit trail's signed anchors, at least 32 bytes; all servers need the same. Unset outside production: made up once and kept in KEYBUZZ_HOME. Keep it from the database's administrators."),
    AUDIT_ANCHOR_SECONDS(
            "KEYBUZZ_AUDIT_ANCHOR_SECONDS",
            "60",
            "Seconds between signed anchors of the audit trail in KEYBUZZ_HOME/audit and in the log, 10 to 86400."),
    KEEP_EVENTS_DAYS(
            "KEYBUZZ_KEEP_EVENTS_DAYS",
            "30",
            "Days for which events that every subscriber has are kept, 1 to 3650; those given up stay."),
    KEEP_RAW_DAYS(
            "KEYBUZZ_KEEP_RAW_DAYS",
            "90",
            "Days for which messages are kept as channels delivered them, to the byte, once they are taken in or set aside, 1 to 3650. Their text stays with the ticket."),
    PUBLIC_URL(
            "KEYBUZZ_PUBLIC_URL",
            "",
            "Where people find KeyBuzz, such as https://app.example.com; links in mails start with it. Default: http://localhost and the port. Demanded in production."),
    SMTP_URL(
            "KEYBUZZ_SMTP_URL",
            "",
            "Server that takes our mail: smtp://user:password@host:587 (upgraded to TLS) or smtps://user:password@host:465. Unset: mails are put into KEYBUZZ_HOME/mail. Demanded in production."),
    MAIL_FROM(
            "KEYBUZZ_MAIL_FROM",
            "keybuzz@localhost.localdomain",
            "Sender of our mail. Demanded beside KEYBUZZ_SMTP_URL."),

    REPLY_SMTP_URL(
            "KEYBUZZ_REPLY_SMTP_URL",
            "",
            "Server that takes answers to buyers of mail and Amazon connections, where it is another one than KEYBUZZ_SMTP_URL. With neither, such answers fail and say so."),

    S3_URL(
            "KEYBUZZ_S3_URL",
            "",
            "Bucket for attachments: https://key:secret@host/bucket?region=eu-west-3, of Amazon or of anything that speaks like it, with what is special in key and secret percent-encoded. Unset: attachments are kept in KEYBUZZ_HOME/files."),
    ATTACHMENT_MEBIBYTES("KEYBUZZ_ATTACHMENT_MEBIBYTES", "10", "Largest attachment, 1 to 100 MiB."),

    CORS_ORIGINS(
            "KEYBUZZ_CORS_ORIGINS",
            "",
            "Origins whose pages may call the API, separated by commas, such as https://app.example.com. No wildcards."),
    LIMITS(
            "KEYBUZZ_LIMITS",
            "on",
            "off lifts every rate limit and lets any number of logins wait instead of answering 503; for load tests."),
    RATE_LIMITS(
            "KEYBUZZ_RATE_LIMITS",
            "login=60,open=120,inbound=6000,read=1200,write=300,tenant=12000",
            "Calls a minute: login, open and inbound for each address block, read and write for each person or API key, tenant for all of a tenant. What is left out keeps its default."),
    RATE_LIMIT_STORE(
            "KEYBUZZ_RATE_LIMIT_STORE",
            "memory",
            "memory: each process counts by itself. database: all processes count together, for a round trip or two a call; while the database does not answer each counts by itself."),
    TRUSTED_PROXIES(
            "KEYBUZZ_TRUSTED_PROXIES",
            "",
            "Addresses and networks of the proxies in front, separated by commas, such as 10.0.0.0/8. Only their X-Forwarded-For is believed."),

    INBOUND_DOMAIN(
            "KEYBUZZ_INBOUND_DOMAIN",
            "inbound.keybuzz.example",
            "Domain of the addresses mail for tenants is sent to. Demanded in production."),
    SMTP_PORT(
            "KEYBUZZ_SMTP_PORT",
            "",
            "Port of a small SMTP listener on KEYBUZZ_HOST, 1 to 65535, that takes mail to the addresses of connections and no other, up to 25 MB each. It wants a mail server in front that checks senders. Unset: none."),
    POLL_INTERVAL("KEYBUZZ_POLL_INTERVAL", "5m", "How often marketplaces are asked for messages, 10s to 24h."),

    VAULT_ADDR(
            "VAULT_ADDR",
            "",
            "HashiCorp Vault that keeps marketplaces' credentials, such as https://vault.example.com:8200. Unset: they are kept sealed in the database."),
    VAULT_TOKEN("VAULT_TOKEN", "", "A token for Vault; renewed as long as Vault lets it."),
    VAULT_ROLE_ID(
            "VAULT_ROLE_ID", "", "AppRole to log in to Vault with, beside VAULT_SECRET_ID; comes before VAULT_TOKEN."),
    VAULT_SECRET_ID("VAULT_SECRET_ID", "", "The AppRole's secret id."),
    VAULT_NAMESPACE("VAULT_NAMESPACE", "", "Namespace of Vault, where it has them."),
    VAULT_MOUNT("KEYBUZZ_VAULT_MOUNT", "secret", "Path of Vault's KV engine, version 2."),
    AI_BASE_URL(
            "KEYBUZZ_AI_BASE_URL",
            "",
            "OpenAI-compatible address of a language model, to which /chat/completions is added, such as https://llm.example.com/v1. Buyers' messages are sent there. Unset: templates write, word lists classify, and nothing leaves."),
    AI_API_KEY("KEYBUZZ_AI_API_KEY", "", "Key for the model. Demanded beside KEYBUZZ_AI_BASE_URL."),
    AI_MODEL("KEYBUZZ_AI_MODEL", "", "Name of the model. Demanded beside KEYBUZZ_AI_BASE_URL."),
    AI_TIME_LIMIT(
            "KEYBUZZ_AI_TIME_LIMIT", "30s", "How long one answer of the model may take, tries included, 1s to 5m."),
    AI_MAX_TOKENS("KEYBUZZ_AI_MAX_TOKENS", "1000", "Tokens of one answer of the model, 100 to 8000."),
    AMAZON_APP_SOURCE(
            "AMAZON_SPAPI_APP_SOURCE",
            "keybuzz",
            "Where our application at Amazon comes from. keybuzz: the secret keybuzz/ai/amazon_spapi_app. external_test: the variables below, or the secret keybuzz/ai/amazon_spapi_app_temp. environment: the variables below. Sellers consent to one application; after a change they consent anew."),
    AMAZON_APPLICATION_ID("AMAZON_SPAPI_APPLICATION_ID", "", "Its id, amzn1.sellerapps.app.…; not the client id."),
    AMAZON_CLIENT_ID("AMAZON_SPAPI_CLIENT_ID", "", "Its LWA client id, amzn1.application-oa2-client.…"),
    AMAZON_CLIENT_SECRET("AMAZON_SPAPI_CLIENT_SECRET", "", "Its LWA client secret; Amazon lets it end after 180 days."),
    AMAZON_REDIRECT_URI(
            "AMAZON_SPAPI_REDIRECT_URI",
            "",
            "Where Amazon sends sellers back to, as registered: https://…/api/v1/marketplaces/amazon/oauth/callback"),
    AMAZON_APP_STATE(
            "AMAZON_SPAPI_APP_STATE", "published", "draft or published; sellers consent to a draft by another link."),
    AMAZON_ENDPOINT("AMAZON_SPAPI_ENDPOINT", "production", "production, or sandbox for Amazon's own."),

    LOG_FORMAT("KEYBUZZ_LOG_FORMAT", "auto", "text, json, or auto: text on a terminal, JSON otherwise."),
    LOG_LEVEL("KEYBUZZ_LOG_LEVEL", "info", "error, warn, info or debug."),
    JAVA_OPTS("KEYBUZZ_JAVA_OPTS", "", "More options for the JVM; read by the launcher.");

    private final String variable;
    private final String fallback;
    private final String meaning;

    Setting(String variable, String fallback, String meaning) {
        this.variable = variable;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** The value when it is not set; empty when there is none. */
    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether a name looks meant for us without being one of ours. */
    static boolean isStray(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith("KEYBUZ")
                && Arrays.stream(values()).noneMatch(known -> known.variable.equals(name));
    }

    /** The variable somebody probably meant. */
    static Optional<String> nearest(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .map(Setting::variable)
                .min(Comparator.comparingInt(
                        known -> Math.min(distance(wanted, known), distance(wanted, "KEYBUZZ_" + known))))
                .filter(known ->
                        Math.min(distance(wanted, known), distance(wanted, "KEYBUZZ_" + known)) <= wanted.length() / 3);
    }

    /** Letters to insert, drop, replace or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int fewest(int[][] steps, String a, String b, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
