package io.keybuzz.adapters.marketplace.mail.imap;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * Where a connection's mailbox is, and who we are there. Host, port, folder and whether TLS is used are settings of the account;
 * login and password are in the secret store.
 */
record MailboxAccess(String host, int port, boolean tls, String folder, String login, String password) {
    static final String HOST = "imap_host";
    static final String PORT = "imap_port";
    static final String FOLDER = "imap_folder";
    static final String TLS = "imap_tls";
    private static final int IMAPS = 993;
    private static final int MAX_PORT = 65_535;

    static boolean isSetUp(Connection connection) {
        return connection.account().settings().containsKey(HOST);
    }

    /** @throws ChannelTrouble where there is nothing to log in with */
    static MailboxAccess of(Connection connection, SecretStore secrets) {
        Map<String, String> settings = connection.account().settings();
        StoredSecret secret = read(connection, secrets);
        requireFor(settings.getOrDefault(HOST, ""), secret);
        return new MailboxAccess(
                settings.getOrDefault(HOST, ""),
                port(settings.getOrDefault(PORT, String.valueOf(IMAPS))),
                !settings.getOrDefault(TLS, "true").equals("false"),
                settings.getOrDefault(FOLDER, "INBOX"),
                secret.value("login").orElseThrow(MailboxAccess::noCredentials),
                secret.value("password").orElseThrow(MailboxAccess::noCredentials));
    }

    /** A login and its password go to no other server than the one they were given for. */
    private static void requireFor(String host, StoredSecret secret) {
        if (secret.value(HOST).filter(given -> !given.equals(host)).isPresent()) {
            throw ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED,
                    "other-server",
                    "The mailbox's login and password were given for another server; enter them again");
        }
    }

    private static StoredSecret read(Connection connection, SecretStore secrets) {
        try {
            Optional<StoredSecret> secret =
                    secrets.read(SecretPath.of(connection.tenant(), connection.channel(), connection.id()));
            return secret.orElseThrow(MailboxAccess::noCredentials);
        } catch (SecretTrouble trouble) {
            throw ChannelTrouble.of(
                    Kind.UNREACHABLE, "secrets-unavailable", "The mailbox's password cannot be read now");
        }
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_PORT) {
            throw ChannelTrouble.of(Kind.NOT_ALLOWED, "imap-port", "The mailbox's port must be from 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    private static ChannelTrouble noCredentials() {
        return ChannelTrouble.of(
                Kind.CREDENTIALS_REFUSED, "no-credentials", "The mailbox needs a login and a password; enter them");
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /** Nothing is read into the mailbox's state, and no step takes longer than this. */
    Properties properties(Duration patience, SocketFactory sockets) {
        String prefix = "mail." + protocol() + ".";
        String millis = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "fetchsize", String.valueOf(1 << 20));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!tls));
        properties.put(prefix + "socketFactory", sockets);
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        return properties;
    }

    @Override
    public String toString() {
        return "MailboxAccess[" + host + ":" + port + "]";
    }
}
