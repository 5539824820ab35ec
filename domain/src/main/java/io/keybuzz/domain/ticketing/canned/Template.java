package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An answer that is kept to be given again.
 *
 * @param body for tickets in a language that it has no translation for
 * @param translations by language, as ISO 639-1 in lower case; at most {@link #MOST_TRANSLATIONS}
 */
public record Template(
        TemplateId id,
        TenantId tenant,
        Audience audience,
        Label label,
        TemplateText body,
        Map<String, TemplateText> translations,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public static final int MOST_TRANSLATIONS = 30;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /** Refuses with {@code ticketing/invalid-template}. */
    public Template {
        if (translations.size() > MOST_TRANSLATIONS
                || !translations.keySet().stream()
                        .allMatch(language -> LANGUAGE.matcher(language).matches())) {
            throw TicketProblem.INVALID_TEMPLATE.refuse("A template has at most " + MOST_TRANSLATIONS
                    + " translations, each in a language of two small letters");
        }
        translations = Collections.unmodifiableMap(new TreeMap<>(translations));
    }

    public static Template of(
            TemplateId id,
            TenantId tenant,
            Audience audience,
            Label label,
            TemplateText body,
            Map<String, TemplateText> translations,
            Instant now) {
        return new Template(id, tenant, audience, label, body, translations, now, now, 0);
    }

    /** The same template, changed; itself when nothing is different. */
    public Template changed(
            Label newLabel, TemplateText newBody, Map<String, TemplateText> newTranslations, Instant now) {
        Template next =
                new Template(id, tenant, audience, newLabel, newBody, newTranslations, createdAt, updatedAt, version);
        return next.equals(this) ? this : next.at(now, version);
    }

    /** The same template as the store holds it after it was saved. */
    public Template stored() {
        return at(updatedAt, version + 1);
    }

    /** The language it has for a ticket in this one; empty when that is the body's. */
    public Optional<String> languageFor(Optional<String> ticket) {
        return ticket.map(language -> language.toLowerCase(Locale.ROOT))
                .map(language -> language.length() > 2 ? language.substring(0, 2) : language)
                .filter(translations::containsKey);
    }

    /** The text for a ticket in this language. */
    public TemplateText textFor(Optional<String> ticket) {
        return languageFor(ticket)
                .flatMap(language -> Optional.ofNullable(translations.get(language)))
                .orElse(body);
    }

    /** Where it stands in the list. */
    public PageKey place() {
        return new PageKey(createdAt, id.value());
    }

    private Template at(Instant updated, long newVersion) {
        return new Template(id, tenant, audience, label, body, translations, createdAt, updated, newVersion);
    }
}
