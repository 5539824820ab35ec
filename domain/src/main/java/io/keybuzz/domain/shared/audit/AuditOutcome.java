package io.keybuzz.domain.shared.audit;

/** How it ended. */
public enum AuditOutcome {
    /** Something was changed. */
    DONE,
    /** Somebody from outside the tenant looked. */
    SEEN,
    /** It was not allowed, and nothing was changed. */
    REFUSED
}
