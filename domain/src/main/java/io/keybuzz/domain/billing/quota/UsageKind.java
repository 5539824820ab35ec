package io.keybuzz.domain.billing.quota;

/** What is billed. Each is one unit of the quota. */
public enum UsageKind {
    /** A ticket was opened, by whoever. */
    TICKET,
    /** Something was done, or written, by a rule or a model. */
    AI_ACTION
}
