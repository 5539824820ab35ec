package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out from the thread itself what became of a message in doubt: ours, of the same words, not written before we wrote
 * ours. A thread that lacks it tells so only after a while, because channels show late what they have taken.
 */
public final class ReadBack {
    private static final Duration APART = Duration.ofMinutes(2);
    private static final Duration SHOWN_AFTER = Duration.ofMinutes(2);

    private ReadBack() {}

    /** Judges by the thread that can be read, or says that the doubt stays. @param thread all of it */
    public static SendOutcome judge(OutboundMessage message, Instant now, Supplier<Optional<ParsedInbound>> thread) {
        try {
            return thread.get()
                    .filter(ParsedInbound.Understood.class::isInstance)
                    .map(ParsedInbound.Understood.class::cast)
                    .map(read -> judge(message, read, now))
                    .orElseGet(() -> new SendOutcome.Ambiguous("The channel does not show the thread"));
        } catch (ChannelTrouble trouble) {
            return new SendOutcome.Ambiguous("The thread cannot be read: " + trouble.safeMessage());
        }
    }

    private static SendOutcome judge(OutboundMessage message, ParsedInbound.Understood thread, Instant now) {
        Optional<InboundMessage> found = thread.messages().stream()
                .filter(shown -> isOurs(message, shown))
                .findFirst();
        if (found.isPresent()) {
            return new SendOutcome.Accepted(found.map(InboundMessage::externalId));
        }
        return now.isBefore(message.updatedAt().plus(SHOWN_AFTER))
                ? new SendOutcome.Ambiguous("The channel does not show the message yet")
                : new SendOutcome.NotSent("The channel shows the thread without the message");
    }

    private static boolean isOurs(OutboundMessage message, InboundMessage shown) {
        Instant earliest = message.createdAt().minus(APART);
        return shown.kind() == MessageKind.AGENT_COPY
                && shown.sentAt().map(at -> !at.isBefore(earliest)).orElse(true)
                && Digests.ofLetters(shown.text()).equals(Digests.ofLetters(message.body()));
    }
}
