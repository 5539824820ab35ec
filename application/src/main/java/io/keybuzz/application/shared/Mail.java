package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;

/** A plain letter of ours to one person; never printed, because it may hold a secret. */
public record Mail(EmailAddress to, String subject, String text) {
    /** @throws IllegalArgumentException for a subject of several lines, which would become headers */
    public Mail {
        if (!Texts.isOneLine(subject)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    @Override
    public String toString() {
        return "Mail[…]";
    }
}
