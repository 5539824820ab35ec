package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text with places for {@code {{variables}}}, each with a word for when its value is missing: {@code
 * {{customer.name|there}}}. What fills a place is never looked at for further places.
 *
 * @param source 1 to 5,000 code points, as somebody wrote it
 */
public record TemplateText(String source) {
    /** Refuses with {@code ticketing/invalid-template}; an unknown variable with its line and column. */
    public TemplateText {
        if (!Texts.hasContent(source) || Texts.length(source) > MessageBody.MAX_WRITTEN || !Texts.isStorable(source)) {
            throw TicketProblem.INVALID_TEMPLATE.refuse(
                    "A text has 1 to " + MessageBody.MAX_WRITTEN + " characters, without U+0000 or lone surrogates");
        }
        TemplateParser.parts(source);
    }

    /** The variables it has places for. */
    public Set<Variable> variables() {
        return TemplateParser.parts(source).stream()
                .flatMap(part -> part.variable().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text with its places filled; a value that is missing and has no word for that leaves nothing. */
    public String fill(Facts facts) {
        return TemplateParser.parts(source).stream()
                .map(part -> part.variable().flatMap(facts::of).orElse(part.text()))
                .collect(Collectors.joining());
    }

    /** Variables whose value is missing, and for which it has no other word. */
    public List<Variable> missing(Facts facts) {
        return TemplateParser.parts(source).stream()
                .filter(part -> part.text().isEmpty())
                .flatMap(part -> part.variable().stream())
                .filter(variable -> facts.of(variable).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
