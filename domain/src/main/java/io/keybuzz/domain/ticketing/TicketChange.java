package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody wants to be different on a ticket; fields that are not mentioned stay.
 *
 * @param attributes by name; an empty value takes the attribute away. A name or value that no ticket can keep is refused with
 *     {@code ticketing/invalid-change}
 * @param snoozedUntil clearing it wakes the ticket at once
 */
public record TicketChange(
        Optional<TicketStatus> status,
        Optional<TicketPriority> priority,
        Optional<String> subject,
        Edit<String> category,
        Edit<String> sentiment,
        Optional<TagEdit> tags,
        Map<String, Optional<AttributeValue>> attributes,
        Edit<Instant> snoozedUntil) {
    public TicketChange {
        attributes = Map.copyOf(attributes);
        attributes.forEach((name, value) -> value.ifPresent(it -> it.require(name)));
    }

    public static TicketChange none() {
        return new TicketChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Edit.keep(),
                Edit.keep(),
                Optional.empty(),
                Map.of(),
                Edit.keep());
    }

    public TicketChange status(TicketStatus value) {
        return new TicketChange(
                Optional.of(value), priority, subject, category, sentiment, tags, attributes, snoozedUntil);
    }

    public TicketChange priority(TicketPriority value) {
        return new TicketChange(
                status, Optional.of(value), subject, category, sentiment, tags, attributes, snoozedUntil);
    }

    public TicketChange subject(String value) {
        return new TicketChange(
                status, priority, Optional.of(value), category, sentiment, tags, attributes, snoozedUntil);
    }

    public TicketChange category(Edit<String> value) {
        return new TicketChange(status, priority, subject, value, sentiment, tags, attributes, snoozedUntil);
    }

    public TicketChange sentiment(Edit<String> value) {
        return new TicketChange(status, priority, subject, category, value, tags, attributes, snoozedUntil);
    }

    public TicketChange tags(TagEdit value) {
        return new TicketChange(
                status, priority, subject, category, sentiment, Optional.of(value), attributes, snoozedUntil);
    }

    public TicketChange attribute(String name, Optional<AttributeValue> value) {
        Map<String, Optional<AttributeValue>> next = new TreeMap<>(attributes);
        next.put(name, value);
        return new TicketChange(status, priority, subject, category, sentiment, tags, next, snoozedUntil);
    }

    public TicketChange snoozedUntil(Edit<Instant> value) {
        return new TicketChange(status, priority, subject, category, sentiment, tags, attributes, value);
    }

    /** Refuses what no ticket of this status can become, and values that no ticket has. */
    void requirePossible(TicketStatus current, Instant now) {
        status.ifPresent(next -> TicketLifecycle.require(current, next));
        requireText("subject", subject, NewTicket.MAX_SUBJECT);
        requireText("category", category.value(), Labels.MAX_CATEGORY);
        requireText("sentiment", sentiment.value(), Labels.MAX_SENTIMENT);
        snoozedUntil.value().filter(until -> !until.isAfter(now)).ifPresent(until -> {
            throw TicketProblem.INVALID_CHANGE.refuse(
                    "snoozedUntil must be in the future", Map.of("field", "snoozedUntil"));
        });
    }

    private static void requireText(String field, Optional<String> text, int most) {
        text.ifPresent(value -> NewTicket.require(TicketProblem.INVALID_CHANGE, field, value, most));
    }

    /** What becomes of a ticket's tags. */
    public sealed interface TagEdit {
        Tags applyTo(Tags current);

        /** These and no others. */
        record Replace(Tags tags) implements TagEdit {
            @Override
            public Tags applyTo(Tags current) {
                return tags;
            }
        }

        /** Some more, some fewer. */
        record Adjust(Collection<String> add, Collection<String> remove) implements TagEdit {
            @Override
            public Tags applyTo(Tags current) {
                return current.without(remove).with(add);
            }
        }
    }
}
