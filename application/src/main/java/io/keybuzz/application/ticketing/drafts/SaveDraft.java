package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;

/**
 * Keeps what the caller has written so far.
 *
 * @param body 1 to 5,000 code points
 * @param visibility what it would become
 */
public record SaveDraft(TicketId ticket, String body, Visibility visibility, ExpectedVersion expected) {}
