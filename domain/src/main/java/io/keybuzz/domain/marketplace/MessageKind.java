package io.keybuzz.domain.marketplace;

/** What a message of a channel is about; decides who is shown as its author and how urgent its ticket is. */
public enum MessageKind {
    /** A buyer wrote to the seller. */
    BUYER_MESSAGE,
    /** A copy of an answer the seller gave elsewhere, or of ours. */
    AGENT_COPY,
    /** The buyer wants the order cancelled. */
    CANCELLATION_REQUEST,
    RETURN_REQUEST,
    REFUND_ISSUED,
    /** A claim that must be answered within days (Amazon A-to-Z). */
    CLAIM_OPENED,
    CLAIM_DECIDED,
    /** A delivery failure of something we sent. */
    BOUNCE,
    /** The buyer refuses further messages. */
    OPT_OUT,
    /** An out-of-office answer or the like; never reopens anything. */
    AUTO_REPLY,
    /** The channel itself speaks. */
    SYSTEM_NOTICE
}
