package io.keybuzz.domain.marketplace;

import java.time.Duration;
import java.util.Optional;

/**
 * One way to find the conversation a message belongs to. A message carries several, the most telling first.
 *
 * @param value such as {@code ref:<message-id>}, {@code case:<uuid>}, {@code order:<id>|<alias>} or {@code alias:<alias>}
 * @param maxAge how long ago the key may have been seen last to still count; empty for ever
 */
public record ThreadKey(String value, Optional<Duration> maxAge) {
    public static ThreadKey of(String value) {
        return new ThreadKey(value, Optional.empty());
    }

    public static ThreadKey within(String value, Duration maxAge) {
        return new ThreadKey(value, Optional.of(maxAge));
    }
}
