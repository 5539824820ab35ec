package io.keybuzz.domain.ticketing.action;

import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.canned.Facts;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that steps need beside the ticket.
 *
 * @param me who does it
 * @param templates those that the steps name
 * @param tenant its name, where a text has a place for it
 */
public record Stage(UUID me, String name, Instant now, Map<TemplateId, Template> templates, Optional<String> tenant) {
    public Stage {
        templates = Map.copyOf(templates);
    }

    Author author() {
        return Author.agent(me.toString(), name);
    }

    /** Refuses with {@code ticketing/template-not-found}, or {@code -invalid-body} a text that is too long once it is filled. */
    MessageBody body(Wording wording, TicketState ticket) {
        Facts facts = Facts.of(ticket.toView(), name, tenant);
        return MessageBody.written(text(wording, ticket).fill(facts));
    }

    private TemplateText text(Wording wording, TicketState ticket) {
        if (wording instanceof Wording.Plain plain) {
            return plain.text();
        }
        TemplateId id = ((Wording.Kept) wording).template();
        return Optional.ofNullable(templates.get(id))
                .orElseThrow(() -> TicketProblem.TEMPLATE_NOT_FOUND.refuse("There is no template " + id))
                .textFor(ticket.origin().language());
    }
}
