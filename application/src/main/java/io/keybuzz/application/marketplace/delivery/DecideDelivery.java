package io.keybuzz.application.marketplace.delivery;

import java.util.UUID;

/** Decides what became of a ticket's answer that is in doubt. */
public record DecideDelivery(UUID ticket, UUID message, Decision decision) {}
