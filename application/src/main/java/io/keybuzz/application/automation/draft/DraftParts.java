package io.keybuzz.application.automation.draft;

import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.domain.automation.draft.port.DraftDesk;
import io.keybuzz.domain.automation.draft.port.TicketDossiers;
import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.shared.IdSource;

/**
 * What drafts are made with.
 *
 * @param writer the model, or templates where there is none
 * @param templates for those who ask for them
 */
public record DraftParts(
        AiDrafts drafts,
        TicketDossiers dossiers,
        DraftDesk desk,
        CarefulWriter writer,
        CarefulWriter templates,
        KnowledgeArticles articles,
        AiMeter meter,
        IdSource ids) {}
