package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Changes a ticket's labels one by one, and writes each down. */
final class LabelEdits {
    private final TicketState ticket;
    private final TicketLog log;
    private final Author author;
    private final Instant at;

    LabelEdits(TicketState ticket, TicketLog log, Author author, Instant at) {
        this.ticket = ticket;
        this.log = log;
        this.author = author;
        this.at = at;
    }

    Labels apply(TicketChange change) {
        Labels labels = ticket.labels();
        if (change.category().changes(labels.category())) {
            write("category", labels.category(), change.category().value());
            labels = labels.withCategory(change.category().value());
        }
        if (change.sentiment().changes(labels.sentiment())) {
            write("sentiment", labels.sentiment(), change.sentiment().value());
            labels = labels.withSentiment(change.sentiment().value());
        }
        return attributes(change, tags(change, labels));
    }

    private Labels tags(TicketChange change, Labels labels) {
        Tags before = labels.tags();
        Tags next = change.tags().map(edit -> edit.applyTo(before)).orElse(before);
        if (next.equals(before)) {
            return labels;
        }
        write("tags", Optional.of(String.join(",", before.names())), Optional.of(String.join(",", next.names())));
        return labels.withTags(next);
    }

    private Labels attributes(TicketChange change, Labels labels) {
        Labels next = labels;
        for (Map.Entry<String, Optional<AttributeValue>> entry : new TreeMap<>(change.attributes()).entrySet()) {
            Optional<AttributeValue> before =
                    Optional.ofNullable(labels.attributes().get(entry.getKey()));
            Optional<AttributeValue> wanted = entry.getValue();
            if (!before.equals(wanted)) {
                write(
                        "customAttributes." + entry.getKey(),
                        before.map(AttributeValue::shown),
                        wanted.map(AttributeValue::shown));
                next = next.withAttribute(entry.getKey(), wanted);
            }
        }
        if (next.attributes().size() > Labels.MAX_ATTRIBUTES) {
            throw TicketProblem.INVALID_CHANGE.refuse("a ticket has at most " + Labels.MAX_ATTRIBUTES + " attributes");
        }
        return next;
    }

    private void write(String field, Optional<String> before, Optional<String> next) {
        log.field(ticket, field, before, next, author, at);
    }
}
