package io.keybuzz.adapters.marketplace.shared.polled;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks for our message in what a channel shows, to find out what became of an attempt in doubt. */
public final class ReadBack {
    /** How far clocks may be apart, and how long a channel may take to show what it was sent. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private ReadBack() {}

    /** Whether two texts say the same, however a channel has wrapped, trimmed and escaped one of them. */
    public static boolean same(String one, String other) {
        boolean words = one.codePoints().anyMatch(Character::isLetterOrDigit);
        return words
                ? Digests.ofLetters(one).equals(Digests.ofLetters(other))
                : one.strip().equals(other.strip());
    }

    /** Whether something the seller wrote at this instant can be the message. */
    public static boolean canBe(OutboundMessage message, Instant written) {
        return !written.isBefore(message.createdAt().minus(PATIENCE));
    }

    /** It is there, or it is not: then it is not coming once it had time enough. */
    public static SendOutcome outcome(boolean found, OutboundMessage message, Instant now) {
        if (found) {
            return new SendOutcome.Accepted(Optional.empty());
        }
        return now.isAfter(message.updatedAt().plus(PATIENCE))
                ? new SendOutcome.NotSent("the channel does not show the message")
                : new SendOutcome.Ambiguous("the channel does not show the message yet");
    }
}
