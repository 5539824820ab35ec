package io.keybuzz.testkit.simulation;

import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a ticket must be if its history is the whole truth. */
final class Replay {
    private static final String ATTRIBUTE = "customAttributes.";

    private final Map<String, String> fields = new TreeMap<>();

    private Replay() {}

    /** The ticket that the history of one leads to, field by field. */
    static Map<String, String> of(SimulatedMonth.Begun begun, List<EventView> history) {
        Replay replay = new Replay();
        replay.fields.put("status", word(TicketStatus.OPEN));
        replay.fields.put("priority", word(begun.priority()));
        replay.fields.put("subject", begun.subject());
        begun.category().ifPresent(category -> replay.fields.put("category", category));
        replay.fields.put("messages", "0");
        history.forEach(replay::apply);
        return replay.fields;
    }

    /** The stored ticket in the same words. */
    static Map<String, String> shown(TicketView ticket) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("status", word(ticket.status()));
        fields.put("priority", word(ticket.priority()));
        fields.put("subject", ticket.subject());
        fields.put("messages", Integer.toString(ticket.messageCount()));
        put(fields, "category", ticket.category());
        put(fields, "sentiment", ticket.sentiment());
        put(fields, "tags", ticket.tags().isEmpty() ? null : String.join(",", ticket.tags()));
        put(fields, "snoozedUntil", ticket.snoozedUntil());
        put(fields, "firstResponseAt", ticket.firstResponseAt());
        put(fields, "userId", ticket.assigneeUserId());
        put(fields, "teamId", ticket.assigneeTeamId());
        ticket.attributes().forEach((name, value) -> fields.put(ATTRIBUTE + name, value.shown()));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private void apply(EventView event) {
        Map<String, String> payload = event.payload();
        switch (event.type()) {
            case MESSAGE_RECEIVED, MESSAGE_SENT -> {
                fields.merge("messages", "1", (a, b) -> Integer.toString(Integer.parseInt(a) + 1));
                if (isAnswer(event)) {
                    Instant at = event.createdAt();
                    fields.putIfAbsent("firstResponseAt", at.toString());
                }
            }
            case STATUS_CHANGED -> set(payload.getOrDefault("field", "status"), payload);
            case PRIORITY_CHANGED -> set("priority", payload);
            case TICKET_AUTO_CLOSED -> set("status", payload);
            case ASSIGNMENT_CHANGED -> {
                put("userId", payload.get("userId"));
                put("teamId", payload.get("teamId"));
            }
            case SLA_BREACHED, SLA_RESTORED, AI_SUGGESTION_CREATED, AI_REPLY_SENT, AI_RULE_EXECUTED -> {}
        }
    }

    /** Whether a line tells of a public answer of ours. */
    static boolean isAnswer(EventView event) {
        return event.actorType() == ActorType.AGENT
                && "public".equals(event.payload().get("visibility"));
    }

    private void set(String field, Map<String, String> payload) {
        String before = fields.getOrDefault(field, "");
        if (!before.equals(payload.getOrDefault("from", ""))) {
            throw new AssertionError(field + " was " + before + " and the history says " + payload);
        }
        put(field, payload.get("to"));
    }

    private void put(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
