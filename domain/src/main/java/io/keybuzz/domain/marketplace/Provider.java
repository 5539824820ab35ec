package io.keybuzz.domain.marketplace;

/** Which adapter speaks for a connection: the channel's real one, or the sandbox that needs no account. */
public enum Provider {
    SANDBOX,
    MAIL
}
