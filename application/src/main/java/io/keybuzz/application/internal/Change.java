package io.keybuzz.application.internal;

import io.keybuzz.application.shared.AuditNote;

/** A use case that changes something, and says of it what the audit trail keeps. */
public interface Change<C extends Record, R> extends UseCase<C, R> {
    /**
     * What was changed: ids and names of fields, never what people wrote or are called.
     *
     * @param result what {@link #handle} answered
     */
    AuditNote note(C command, R result);
}
