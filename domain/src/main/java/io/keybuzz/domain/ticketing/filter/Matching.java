package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a ticket meets a condition. */
final class Matching {
    private Matching() {}

    static boolean meets(Condition condition, TicketView ticket, Instant now) {
        return switch (condition.field()) {
            case STATUS -> word(condition, ticket.status());
            case PRIORITY -> word(condition, ticket.priority());
            case CHANNEL -> word(condition, ticket.channel());
            case MARKETPLACE -> text(condition, ticket.marketplace());
            case LANGUAGE -> text(condition, ticket.language());
            case CATEGORY -> text(condition, ticket.category());
            case SENTIMENT -> text(condition, ticket.sentiment());
            case TAG -> ticket.tags().stream().anyMatch(condition.values()::contains);
            case ASSIGNEE -> party(condition, ticket.assigneeUserId());
            case TEAM -> party(condition, ticket.assigneeTeamId());
            case CUSTOMER -> party(condition, ticket.customerId());
            case CREATED_AT -> time(condition, ticket.createdAt());
            case UPDATED_AT -> time(condition, ticket.updatedAt());
            case DUE_AT -> time(condition, ticket.dueAt());
            case LAST_CUSTOMER_MESSAGE_AT -> time(condition, ticket.lastCustomerMessageAt());
            case SNOOZED ->
                flag(
                        condition,
                        ticket.snoozedUntil() != null && ticket.snoozedUntil().isAfter(now));
            case OVERDUE ->
                flag(condition, ticket.dueAt() != null && !ticket.dueAt().isAfter(now));
            case MERGED -> flag(condition, ticket.mergedInto() != null);
        };
    }

    private static boolean word(Condition condition, Enum<?> value) {
        return condition.values().contains(value.name().toLowerCase(Locale.ROOT));
    }

    private static boolean text(Condition condition, @Nullable String value) {
        return value != null && condition.values().contains(value);
    }

    private static boolean party(Condition condition, @Nullable UUID value) {
        return value == null ? condition.wantsNone() : condition.ids().contains(value);
    }

    private static boolean time(Condition condition, @Nullable Instant value) {
        return value != null && (condition.operator() == Operator.BEFORE) == value.isBefore(condition.instant());
    }

    private static boolean flag(Condition condition, boolean value) {
        return condition.saysNothing() || condition.wantsTrue() == value;
    }
}
