package io.keybuzz.domain.automation.situation;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.shared.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What conditions can ask about, by the names rules use. */
public enum FactField {
    TICKET_STATUS(
            "ticket.status", FieldKind.WORD, "open", "pending", "waiting_customer", "resolved", "escalated", "closed"),
    TICKET_PRIORITY("ticket.priority", FieldKind.WORD, "low", "normal", "high", "urgent"),
    TICKET_SUBJECT("ticket.subject", FieldKind.TEXT),
    TICKET_CATEGORY("ticket.category", FieldKind.TEXT),
    TICKET_TAGS("ticket.tags", FieldKind.SET),
    /** Whether a person or a team has it. */
    TICKET_ASSIGNED("ticket.assigned", FieldKind.FLAG),
    TICKET_MESSAGES("ticket.messageCount", FieldKind.COUNT),
    TICKET_AGE_HOURS("ticket.ageHours", FieldKind.MEASURE),
    /** Less than nothing when the deadline has passed; unknown without one. */
    TICKET_HOURS_TO_DEADLINE("ticket.hoursToDeadline", FieldKind.MEASURE),
    MESSAGE_BODY("message.body", FieldKind.TEXT),
    /** In characters. */
    MESSAGE_LENGTH("message.length", FieldKind.COUNT),
    /** As ISO 639-1. */
    MESSAGE_LANGUAGE("message.language", FieldKind.WORD, Locale.getISOLanguages()),
    MESSAGE_SENTIMENT("message.sentiment", FieldKind.WORD, words(Classification.Sentiment.values())),
    MESSAGE_CATEGORY("message.category", FieldKind.TEXT),
    MESSAGE_INTENTS("message.intents", FieldKind.SET, words(Classification.Intent.values())),
    /** Of what was made of the message, from 0 to 1. */
    MESSAGE_CONFIDENCE("message.confidence", FieldKind.MEASURE),
    MESSAGE_HOURS_WAITING("message.hoursWaiting", FieldKind.MEASURE),
    CUSTOMER_NAME("customer.name", FieldKind.TEXT),
    CUSTOMER_TICKETS("customer.ticketCount", FieldKind.COUNT),
    ORDER_REFERENCE("order.reference", FieldKind.TEXT),
    /** In the channel's own words. */
    ORDER_STATUS("order.status", FieldKind.TEXT),
    ORDER_AGE_DAYS("order.ageDays", FieldKind.MEASURE),
    CHANNEL_NAME("channel.name", FieldKind.WORD, words(Channel.values())),
    CHANNEL_MARKETPLACE("channel.marketplace", FieldKind.TEXT);

    private static final Map<String, FactField> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactField::path, Function.identity()));

    private final String path;
    private final FieldKind kind;
    private final List<String> words;

    FactField(String path, FieldKind kind, String... words) {
        this.path = path;
        this.kind = kind;
        this.words = List.of(words);
    }

    /** The field as rules name it. */
    public String path() {
        return path;
    }

    public FieldKind kind() {
        return kind;
    }

    /** The only words there are; empty when there are others. */
    public List<String> words() {
        return words;
    }

    /** Whether nobody but the ticket's channel knows it. */
    public boolean isOnlyAtTheChannel() {
        return this == ORDER_STATUS || this == ORDER_AGE_DAYS;
    }

    public static Optional<FactField> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    private static String[] words(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
