package io.keybuzz.application.automation.run;

import io.keybuzz.domain.shared.PageRequest;
import java.util.UUID;

/** Asks for runs of rules over the messages of a ticket, newest first. */
public record ListTicketExecutions(UUID ticket, PageRequest page) {}
