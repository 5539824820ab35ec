package io.keybuzz.adapters.marketplace.mail.door;

import java.time.Duration;

/**
 * Where mail is listened for.
 *
 * @param name what the door calls itself, such as the inbound domain
 * @param maxBytes of one mail
 * @param patience with a silent client
 */
public record SmtpDoorSettings(String host, int port, String name, int maxBytes, Duration patience) {
    public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(1);
}
