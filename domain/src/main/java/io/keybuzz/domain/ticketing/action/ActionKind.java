package io.keybuzz.domain.ticketing.action;

import java.util.Locale;

/** The kinds of steps there are. */
public enum ActionKind {
    STATUS,
    PRIORITY,
    CATEGORY,
    SENTIMENT,
    ASSIGN,
    ADD_TAGS,
    REMOVE_TAGS,
    SNOOZE,
    WAKE,
    REPLY,
    NOTE,
    MERGE;

    /** The kind as it is shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
