package io.keybuzz.application.billing;

import java.util.UUID;

/** Asks what one ticket of the caller's tenant has used. */
public record GetTicketUsage(UUID ticket) {}
