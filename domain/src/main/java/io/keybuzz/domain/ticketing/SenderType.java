package io.keybuzz.domain.ticketing;

/** Who wrote a message (seed PH11-04A, MessageSenderType). */
public enum SenderType {
    CUSTOMER,
    AGENT,
    AI,
    SYSTEM
}
