package io.keybuzz.domain.marketplace.health;

import java.time.Instant;

/** What went wrong last with a connection. @param message safe to show */
public record ChannelError(String code, String message, Instant at) {}
