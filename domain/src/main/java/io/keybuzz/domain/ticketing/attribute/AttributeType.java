package io.keybuzz.domain.ticketing.attribute;

/** What an attribute takes: a text, a number, yes or no, a day as in 2026-11-21, or one of its choices. */
public enum AttributeType {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    CHOICE
}
