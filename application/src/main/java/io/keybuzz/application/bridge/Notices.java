package io.keybuzz.application.bridge;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.content.AnswerTime;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.Demand;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketPriority;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What follows from the kind of a channel's message: who is shown as its author, and what it asks of its ticket. */
final class Notices {
    private Notices() {}

    /** What a channel says is made to fit, never refused: a buyer's message must not fail over a long name. */
    static Customer customer(InboundMessage message) {
        return new Customer(
                message.customerName().flatMap(name -> Texts.fitting(name, NewTicket.MAX_NAME)), message.replyTo());
    }

    /** What can be answered is the buyer's; their mail program speaks in their name, but not with their voice. */
    static Author author(Connection connection, InboundMessage message) {
        return switch (message.kind()) {
            case BUYER_MESSAGE -> customer(message).asAuthor();
            case AGENT_COPY -> new Author(SenderType.AGENT, Optional.empty(), connection.name());
            case CANCELLATION_REQUEST, RETURN_REQUEST ->
                message.replyTo().isPresent()
                        ? customer(message).asAuthor()
                        : Author.system(name(connection.channel()));
            case AUTO_REPLY ->
                Author.system(
                        message.replyTo().isPresent()
                                ? customer(message).asAuthor().name()
                                : name(connection.channel()));
            case REFUND_ISSUED, CLAIM_OPENED, CLAIM_DECIDED, BOUNCE, OPT_OUT, SYSTEM_NOTICE ->
                Author.system(name(connection.channel()));
        };
    }

    static TicketPriority priority(MessageKind kind) {
        return switch (kind) {
            case CLAIM_OPENED -> TicketPriority.URGENT;
            case CANCELLATION_REQUEST -> TicketPriority.HIGH;
            case BUYER_MESSAGE,
                    AGENT_COPY,
                    RETURN_REQUEST,
                    REFUND_ISSUED,
                    CLAIM_DECIDED,
                    BOUNCE,
                    OPT_OUT,
                    AUTO_REPLY,
                    SYSTEM_NOTICE -> TicketPriority.NORMAL;
        };
    }

    static Optional<String> category(MessageKind kind) {
        return kind == MessageKind.BUYER_MESSAGE ? Optional.empty() : Optional.of(word(kind));
    }

    /** A claim is all that counts from then on; a refund is a fact, and nobody's turn. */
    static Optional<Demand> demand(InboundMessage message, Instant now) {
        MessageKind kind = message.kind();
        return switch (kind) {
            case CLAIM_OPENED -> Optional.of(demand(kind, true, true, answerBy(message, now)));
            case CANCELLATION_REQUEST, RETURN_REQUEST -> Optional.of(demand(kind, false, true, answerBy(message, now)));
            case CLAIM_DECIDED -> Optional.of(demand(kind, true, true, answerBy(message, now)));
            case REFUND_ISSUED -> Optional.of(demand(kind, false, false, Optional.empty()));
            case BUYER_MESSAGE, AGENT_COPY, BOUNCE, OPT_OUT, AUTO_REPLY, SYSTEM_NOTICE -> Optional.empty();
        };
    }

    private static Demand demand(MessageKind kind, boolean prevails, boolean ourTurn, Optional<Instant> answerBy) {
        return new Demand(priority(kind), word(kind), prevails, ourTurn, answerBy);
    }

    /** Counted from when the channel wrote; from now if it says it wrote later. */
    private static Optional<Instant> answerBy(InboundMessage message, Instant now) {
        Instant written = message.sentAt().filter(sent -> sent.isBefore(now)).orElse(now);
        return AnswerTime.in(message.text()).map(written::plus);
    }

    private static String word(MessageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case AMAZON -> "Amazon";
            case CDISCOUNT -> "Cdiscount";
            case FNAC -> "Fnac";
            case MANOMANO -> "ManoMano";
            case RAKUTEN -> "Rakuten";
            case VINTED -> "Vinted";
            case BACKMARKET -> "Back Market";
            case MANUAL, OTHER -> "Channel";
        };
    }
}
