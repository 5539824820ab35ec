package io.keybuzz.domain.marketplace.content;

import java.util.Comparator;

/** A place in a text, in UTF-16 units. */
record Span(int start, int end) {
    static final Comparator<Span> IN_ORDER = Comparator.comparingInt(Span::start);

    int length() {
        return end - start;
    }

    boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
