package io.keybuzz.application.automation.draft;

import io.keybuzz.domain.automation.writing.TicketDossier;
import java.util.UUID;

/** Looks at the ticket an answer is to be written for; the writing itself is done outside of any transaction. */
record PrepareAiDraft(UUID ticket) {
    /** @param mayWrite whether anything is left of what the tenant may use */
    record Prepared(TicketDossier dossier, boolean mayWrite) {}
}
