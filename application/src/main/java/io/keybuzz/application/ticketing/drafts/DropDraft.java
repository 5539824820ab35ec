package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.TicketId;

/** Throws away what the caller has begun to write. */
public record DropDraft(TicketId ticket, ExpectedVersion expected) {}
