package io.keybuzz.domain.marketplace;

/** Which adapter speaks for a connection: the channel's real one, or the sandbox that needs no account. */
public enum Provider {
    SANDBOX,
    /** Mail of any shop, answered by mail. */
    MAIL,
    /** Amazon: messages come and go by mail, orders and templates by the Selling Partner API. */
    AMAZON,
    /** Cdiscount's REST interface. */
    OCTOPIA,
    FNAC,
    RAKUTEN,
    BACK_MARKET,
    /** Any operator that runs Mirakl; its channel is OTHER. */
    MIRAKL;

    /** Messages reach the connection's inbound address, and answers go to the address a message names. */
    public boolean speaksMail() {
        return this == SANDBOX || this == MAIL || this == AMAZON;
    }

    /** Answers leave by our own mail server, which needs neither the seller's consent nor their login. */
    public boolean answersByMail() {
        return this == MAIL || this == AMAZON;
    }
}
