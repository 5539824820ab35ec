package io.keybuzz.domain.ticketing.search;

import java.util.List;

/**
 * A piece of a ticket that answers a search. It is text and never markup: whoever shows it decides how a hit looks.
 *
 * @param field {@code subject}, {@code customerName}, {@code customerEmail}, {@code externalId} or {@code message}
 */
public record Excerpt(String field, List<Part> parts) {
    public Excerpt {
        parts = List.copyOf(parts);
    }

    /** A stretch of text. @param hit whether it is one of the words that were looked for */
    public record Part(String text, boolean hit) {}
}
