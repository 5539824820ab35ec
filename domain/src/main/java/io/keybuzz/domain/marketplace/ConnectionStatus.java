package io.keybuzz.domain.marketplace;

/** Life of a connection. Only CONNECTED and DEGRADED ones are polled and sent through. */
public enum ConnectionStatus {
    DRAFT,
    CONNECTED,
    DEGRADED,
    REAUTH_REQUIRED,
    DISCONNECTED;

    public boolean isUsable() {
        return this == CONNECTED || this == DEGRADED;
    }
}
