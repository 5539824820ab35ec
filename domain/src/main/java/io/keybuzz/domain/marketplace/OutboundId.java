package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identity of an outbound message; it is the idempotency token given to the channel. */
public record OutboundId(UUID value) implements Id {
    private static final String PREFIX = "kb.";
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![0-9A-Za-z.])kb\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])");

    public OutboundId {
        Objects.requireNonNull(value, "value");
    }

    /** How the message is named where a channel takes names: unlike any other, and recognisable as ours. */
    public String reference() {
        return PREFIX + value;
    }

    /** The message of ours that a channel's reference names, such as a Message-ID that begins with it. */
    public static Optional<OutboundId> namedIn(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.find() ? Optional.of(new OutboundId(UUID.fromString(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
