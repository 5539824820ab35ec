package io.keybuzz.application.marketplace.delivery;

/** What a person makes of an answer in doubt. */
public enum Decision {
    /** They have seen it at the channel. */
    SENT,
    /** It did not get there, and is not to be sent again. */
    NOT_SENT,
    /** It did not get there, or the buyer may get it twice: it is sent again. What failed can be, too. */
    SEND_AGAIN
}
