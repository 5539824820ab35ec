package io.keybuzz.bootstrap.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be set, checked. Printing it shows no secret.
 *
 * @param superAdmin empty when nobody asked for one in production
 */
public record KeyBuzzConfig(
        ServerConfig server,
        HttpConfig http,
        DatabaseConfig database,
        SecurityConfig security,
        Optional<SuperAdmin> superAdmin,
        MarketplaceConfig marketplace,
        Audit audit,
        MailConfig mail,
        Retention retention,
        FilesConfig files,
        AccessConfig access,
        AiConfig ai) {

    /**
     * Reads the variables. Secrets that are missing outside production are made up and kept in the home.
     *
     * @throws BadConfiguration with every fault there is
     */
    public static KeyBuzzConfig read(Map<String, String> variables) {
        return new ConfigReader(variables).read();
    }

    /**
     * How the audit trail is anchored.
     *
     * @param given the key that signs anchors; not to be kept where the database's administrators can read it
     * @param home where a key is kept that was not given
     * @param every how often anchors are written
     */
    public record Audit(Optional<Secret> given, Path home, Duration every) {
        private static final String NAME = "audit";

        /** The key; made up when it is asked for the first time and was not given. */
        public Secret key() {
            return given.orElseGet(() -> new SecretStore(home).get(NAME));
        }

        /** Whether there is a key already. */
        public boolean hasKey() {
            return given.isPresent() || Files.exists(new SecretStore(home).file(NAME));
        }
    }

    /**
     * How long things are kept that nobody needs any more.
     *
     * @param events once every subscriber has them
     * @param raw messages as they were delivered, once they are taken in or set aside
     */
    public record Retention(Duration events, Duration raw) {}
}
