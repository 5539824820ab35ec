package io.keybuzz.adapters.marketplace.mail.smtp;

import java.time.Duration;
import java.util.Optional;

/**
 * The server that takes answers to buyers.
 *
 * @param tls from the first byte on; otherwise the connection is upgraded as soon as the server offers it
 * @param login name and password, if it wants them; they are sent over TLS only, except to this machine
 * @param patience with each step of the conversation
 */
public record SmtpRelaySettings(String host, int port, boolean tls, Optional<Login> login, Duration patience) {
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(20);

    /** Who we are to the server; never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    boolean isThisMachine() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }
}
