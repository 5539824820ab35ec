package io.keybuzz.adapters.http.ticketing;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Scalars;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketChange.TagEdit;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a body wants to be different on a ticket. */
final class TicketChangeJson {
    private static final Words<TicketStatus> STATUSES = Words.of(TicketStatus.class);
    private static final Words<TicketPriority> PRIORITIES = Words.of(TicketPriority.class);

    private TicketChangeJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static TicketChange read(Fields body) {
        Optional<TicketStatus> status = body.changedWord("status", STATUSES);
        Optional<TicketPriority> priority = body.changedWord("priority", PRIORITIES);
        Optional<String> subject = body.changedText("subject", NewTicket.MAX_SUBJECT);
        var category = body.editedText("category", Labels.MAX_CATEGORY);
        var sentiment = body.editedText("sentiment", Labels.MAX_SENTIMENT);
        Optional<List<String>> tags = body.changedTexts("tags", Tags.MOST);
        Map<String, Optional<AttributeValue>> attributes =
                Scalars.of(body, "customAttributes", Labels.MAX_ATTRIBUTES, new Values());
        var snoozedUntil = body.editedInstant("snoozedUntil");
        body.done();
        return new TicketChange(
                status,
                priority,
                subject,
                category,
                sentiment,
                tags.map(names -> new TagEdit.Replace(Tags.of(names))),
                attributes,
                snoozedUntil);
    }

    private static final class Values implements Scalars.Reader<AttributeValue> {
        @Override
        public AttributeValue text(String value) {
            return new AttributeValue.Text(value);
        }

        @Override
        public AttributeValue number(BigDecimal value) {
            return new AttributeValue.Number(value);
        }

        @Override
        public AttributeValue flag(boolean value) {
            return new AttributeValue.Flag(value);
        }
    }
}
