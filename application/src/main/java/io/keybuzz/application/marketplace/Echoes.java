package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Our own answers as channels show them again, often under another id than they gave when they took them (Mirakl), or with
 * none (mail): known by their words, and by when they were written. One that was in doubt is in doubt no longer.
 */
final class Echoes {
    /** How far the clocks of a channel and ours may be apart (reference/marketplaces.md §7). */
    private static final Duration APART = Duration.ofMinutes(2);

    private static final int LOOKED_AT = 50;

    /** How late a confirmation by mail may come, and how many answers of a connection it is held against. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofDays(2);

    private static final int LOOKED_THROUGH = 500;
    private static final int TELLING = 20;

    private final MarketplacePorts ports;

    Echoes(MarketplacePorts ports) {
        this.ports = ports;
    }

    /** The ticket, if the message is an answer of ours that the ticket has already. */
    Optional<UUID> ticketOf(Connection connection, InboundMessage message, Optional<UUID> ticket, Instant now) {
        if (message.kind() != MessageKind.AGENT_COPY) {
            return Optional.empty();
        }
        List<OutboundMessage> named = named(connection, message);
        List<OutboundMessage> shown = named.isEmpty()
                ? candidates(connection, ticket, now).stream()
                        .filter(sent -> isShownBy(connection, message, sent, now))
                        .toList()
                : named;
        if (shown.isEmpty()
                || (ticket.isEmpty()
                        && shown.stream()
                                        .map(OutboundMessage::ticket)
                                        .distinct()
                                        .count()
                                > 1)) {
            return Optional.empty();
        }
        OutboundMessage ours = shown.get(0);
        if (ours.status() != OutboundStatus.SENT) {
            settle(ours, message, now);
        }
        return ticket.or(() -> Optional.of(ours.ticket()));
    }

    /** A copy of an answer by mail that names no conversation can be of any; one of an unknown one is for a person to look at. */
    static boolean isLost(Connection connection, InboundMessage message, Optional<UUID> ticket) {
        return message.kind() == MessageKind.AGENT_COPY && connection.provider().speaksMail() && ticket.isEmpty();
    }

    /** The one whose id the copy names, whatever became of its words. */
    private List<OutboundMessage> named(Connection connection, InboundMessage message) {
        return message.threadKeys().stream()
                .flatMap(key -> OutboundId.namedIn(key.value()).stream())
                .flatMap(id -> ports.stores().outbound().find(id).stream())
                .filter(sent -> sent.connection().equals(connection.id()) && mayBeThere(sent))
                .limit(1)
                .toList();
    }

    /** The answer that a notice of failure names: it bounced, its sender is not approved, the buyer wants no more. */
    Optional<OutboundMessage> failed(Connection connection, InboundMessage message) {
        return message.kind() == MessageKind.BOUNCE || message.kind() == MessageKind.OPT_OUT
                ? named(connection, message).stream().findFirst()
                : Optional.empty();
    }

    /** It has failed after all, once. The ticket is held by whoever added the notice to it. */
    void fail(OutboundMessage named, InboundMessage message, Instant now) {
        ports.stores().outbound().lock(named.id()).filter(Echoes::mayBeThere).ifPresent(sent -> {
            OutboundMessage failed = sent.decided(OutboundStatus.FAILED, Optional.of(reason(message.kind())), now);
            ports.stores().outbound().update(failed);
            ports.desk().noteDelivery(failed);
        });
    }

    private static String reason(MessageKind kind) {
        return kind == MessageKind.OPT_OUT
                ? "The buyer has chosen not to receive such messages; the channel did not deliver it"
                : "The channel could not deliver it; its notice is on the ticket";
    }

    private static boolean mayBeThere(OutboundMessage sent) {
        return sent.status() == OutboundStatus.SENT
                || sent.status() == OutboundStatus.SENDING
                || sent.status() == OutboundStatus.UNKNOWN;
    }

    private List<OutboundMessage> candidates(Connection connection, Optional<UUID> ticket, Instant now) {
        if (ticket.isPresent()) {
            return ports.stores().outbound().ofTicket(ticket.get(), LOOKED_AT);
        }
        return connection.provider().speaksMail()
                ? ports.stores().outbound().ofConnection(connection.id(), now.minus(CONFIRMED_WITHIN), LOOKED_THROUGH)
                : List.of();
    }

    private static boolean isShownBy(Connection connection, InboundMessage message, OutboundMessage sent, Instant now) {
        Instant written = message.sentAt().orElse(now);
        return mayBeThere(sent)
                && !written.isBefore(sent.createdAt().minus(APART))
                && (sent.status() != OutboundStatus.SENT
                        || !written.isAfter(sent.updatedAt().plus(APART)))
                && says(connection, words(message.text()), words(sent.body()));
    }

    /** Mail puts a frame around what it confirms; what is too short could be in any frame. */
    private static boolean says(Connection connection, String shown, String sent) {
        return shown.equals(sent)
                || (connection.provider().speaksMail() && sent.length() >= TELLING && shown.contains(sent));
    }

    private void settle(OutboundMessage sent, InboundMessage message, Instant now) {
        OutboundMessage seen = sent.seen(message.externalId(), now);
        ports.stores().outbound().update(seen);
        ports.desk().noteDelivery(seen);
    }

    /**
     * What is left of a text when a channel has wrapped, trimmed and escaped it as it likes, or has no place for some of its
     * signs (Rakuten takes Latin-1): its bare letters and digits.
     */
    private static String words(String text) {
        String bare = Normalizer.normalize(text.replace("€", "EUR"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        return bare.isEmpty() ? text.replaceAll("\\s+", " ").strip() : bare;
    }
}
