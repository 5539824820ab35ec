package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
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

    private final MarketplacePorts ports;

    Echoes(MarketplacePorts ports) {
        this.ports = ports;
    }

    /** The ticket, if the message is an answer of ours that the ticket has already. */
    Optional<UUID> ticketOf(InboundMessage message, Optional<UUID> ticket, Instant now) {
        if (message.kind() != MessageKind.AGENT_COPY || ticket.isEmpty()) {
            return Optional.empty();
        }
        Optional<OutboundMessage> ours = ports.stores().outbound().ofTicket(ticket.get(), LOOKED_AT).stream()
                .filter(sent -> isShownBy(message, sent, now))
                .findFirst();
        ours.filter(sent -> sent.status() != OutboundStatus.SENT).ifPresent(sent -> settle(sent, message, now));
        return ours.map(OutboundMessage::ticket).flatMap(any -> ticket);
    }

    private static boolean isShownBy(InboundMessage message, OutboundMessage sent, Instant now) {
        boolean mayBeThere = sent.status() == OutboundStatus.SENT
                || sent.status() == OutboundStatus.SENDING
                || sent.status() == OutboundStatus.UNKNOWN;
        Instant written = message.sentAt().orElse(now);
        return mayBeThere
                && !written.isBefore(sent.createdAt().minus(APART))
                && (sent.status() != OutboundStatus.SENT
                        || !written.isAfter(sent.updatedAt().plus(APART)))
                && words(message.text()).equals(words(sent.body()));
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
