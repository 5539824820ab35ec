package io.keybuzz.domain.ticketing;

/** How far a reply has come on its way out; NONE for messages that do not leave through a channel, CANCELLED for one that was taken back. */
public enum DeliveryStatus {
    NONE,
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    UNKNOWN,
    CANCELLED
}
