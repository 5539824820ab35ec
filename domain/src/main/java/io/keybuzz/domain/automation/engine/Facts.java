package io.keybuzz.domain.automation.engine;

import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A situation as conditions see it. Each fact is worked out when it is first asked for and then kept, so that a hundred rules
 * fold a message once. For one thread.
 */
public final class Facts {
    static final int MOST_SEEN = 200;
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int FIELDS = FactField.values().length;

    private final Situation situation;
    private final @Nullable Fact[] known = new @Nullable Fact[FIELDS];

    private Facts(Situation situation) {
        this.situation = situation;
    }

    public static Facts of(Situation situation) {
        return new Facts(situation);
    }

    public Situation situation() {
        return situation;
    }

    Fact of(FactField field) {
        Fact fact = known[field.ordinal()];
        if (fact == null) {
            fact = look(field);
            known[field.ordinal()] = fact;
        }
        return fact;
    }

    private Fact look(FactField field) {
        return switch (field) {
            case TICKET_STATUS, TICKET_PRIORITY, TICKET_SUBJECT, TICKET_CATEGORY, TICKET_TAGS, TICKET_ASSIGNED ->
                ticket(field);
            case TICKET_MESSAGES, TICKET_AGE_HOURS, TICKET_HOURS_TO_DEADLINE -> ticketNumber(field);
            case MESSAGE_BODY, MESSAGE_LENGTH, MESSAGE_HOURS_WAITING -> message(field);
            case MESSAGE_LANGUAGE, MESSAGE_SENTIMENT, MESSAGE_CATEGORY, MESSAGE_INTENTS, MESSAGE_CONFIDENCE ->
                classified(field);
            case CUSTOMER_NAME -> text(situation.buyer().name());
            case CUSTOMER_TICKETS -> Fact.number(situation.buyer().tickets());
            case ORDER_REFERENCE -> text(situation.order().map(Situation.Order::reference));
            case ORDER_STATUS -> text(situation.order().flatMap(Situation.Order::status));
            case ORDER_AGE_DAYS -> since(situation.order().flatMap(Situation.Order::orderedAt), SECONDS_PER_DAY);
            case CHANNEL_NAME -> word(situation.place().channel().name());
            case CHANNEL_MARKETPLACE -> text(situation.place().marketplace());
        };
    }

    private Fact ticket(FactField field) {
        Situation.Ticket ticket = situation.ticket();
        return switch (field) {
            case TICKET_STATUS -> word(ticket.status());
            case TICKET_PRIORITY -> word(ticket.priority());
            case TICKET_SUBJECT -> text(Optional.of(ticket.subject()));
            case TICKET_CATEGORY -> text(ticket.category());
            case TICKET_TAGS -> words(ticket.tags());
            default -> word(Boolean.toString(ticket.assigned()));
        };
    }

    private Fact ticketNumber(FactField field) {
        Situation.Ticket ticket = situation.ticket();
        return switch (field) {
            case TICKET_MESSAGES -> Fact.number(ticket.messages());
            case TICKET_AGE_HOURS -> since(Optional.of(ticket.createdAt()), SECONDS_PER_HOUR);
            default ->
                ticket.dueAt()
                        .map(due -> Fact.number(seconds(situation.now(), due) / SECONDS_PER_HOUR))
                        .orElse(Fact.UNKNOWN);
        };
    }

    private Fact message(FactField field) {
        Situation.Message message = situation.message();
        return switch (field) {
            case MESSAGE_BODY -> text(Optional.of(message.body()));
            case MESSAGE_LENGTH -> Fact.number(Texts.length(message.body()));
            default ->
                situation.ticket().awaitsUs() ? since(Optional.of(message.sentAt()), SECONDS_PER_HOUR) : Fact.UNKNOWN;
        };
    }

    private Fact classified(FactField field) {
        return switch (field) {
            case MESSAGE_LANGUAGE -> text(situation.classification().language());
            case MESSAGE_SENTIMENT ->
                word(situation.classification().sentiment().name());
            case MESSAGE_CATEGORY -> text(situation.classification().category());
            case MESSAGE_INTENTS ->
                words(situation.classification().intents().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
            default -> Fact.number(situation.classification().confidence());
        };
    }

    private Fact since(Optional<Instant> start, double unit) {
        return start.map(at -> Fact.number(seconds(at, situation.now()) / unit)).orElse(Fact.UNKNOWN);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }

    private static Fact text(Optional<String> text) {
        return text.map(it -> Fact.text(Folding.fold(it), Texts.truncate(it, MOST_SEEN)))
                .orElse(Fact.UNKNOWN);
    }

    private static Fact word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Fact.text(lower, lower);
    }

    private static Fact words(Collection<String> words) {
        Set<String> folded = words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        String seen = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return Fact.words(folded, Texts.truncate(seen, MOST_SEEN));
    }
}
