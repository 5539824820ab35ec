package io.keybuzz.application.automation.draft;

import io.keybuzz.domain.automation.metering.AiAllowance;
import io.keybuzz.domain.automation.writing.TicketDossier;
import java.util.UUID;

/** Looks at the ticket an answer is to be written for; the writing itself is done outside of any transaction. */
record PrepareAiDraft(UUID ticket) {
    /** @param left what the tenant may still use */
    record Prepared(TicketDossier dossier, AiAllowance left) {}
}
