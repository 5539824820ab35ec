package io.keybuzz.domain.marketplace;

/**
 * How far an outbound message has come. SENDING is stored before the channel is called, so that a crash leaves a question
 * and never a second message. UNKNOWN means that the channel may or may not have it;
 * CANCELLED that it was taken back in time.
 */
public enum OutboundStatus {
    PENDING,
    SENDING,
    SENT,
    FAILED,
    UNKNOWN,
    CANCELLED
}
