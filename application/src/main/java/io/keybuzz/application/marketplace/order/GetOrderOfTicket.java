package io.keybuzz.application.marketplace.order;

import java.util.UUID;

/** Asks for the order a ticket is about. */
public record GetOrderOfTicket(UUID ticket) {}
