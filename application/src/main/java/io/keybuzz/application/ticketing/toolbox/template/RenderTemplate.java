package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.Variable;
import java.util.List;
import java.util.Optional;

/** Asks for a template as it reads in an answer to a ticket. */
public record RenderTemplate(TemplateId template, TicketId ticket) {
    /**
     * The answer, still to be sent.
     *
     * @param language of the translation that was taken; empty for the body
     * @param missing variables that left a gap
     */
    public record Rendered(String body, Optional<String> language, List<Variable> missing) {
        public Rendered {
            missing = List.copyOf(missing);
        }
    }
}
