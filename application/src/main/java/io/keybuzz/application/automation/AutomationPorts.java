package io.keybuzz.application.automation;

import io.keybuzz.application.automation.backtest.KnownClassifications;
import io.keybuzz.application.automation.draft.DraftParts;
import io.keybuzz.application.automation.run.RunParts;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.port.EscalationTeams;
import io.keybuzz.domain.automation.port.PastMessages;
import io.keybuzz.domain.shared.IdSource;

/**
 * What automation is assembled from.
 *
 * @param past what buyers wrote, for trying rules
 * @param known what is known already of their messages
 * @param classifier of the rest; asks no model
 * @param running what rules are run with
 * @param drafts what answers are suggested with
 */
public record AutomationPorts(
        AutomationStores stores,
        EscalationTeams teams,
        PastMessages past,
        KnownClassifications known,
        Classifier classifier,
        RunParts running,
        DraftParts drafts,
        IdSource ids) {}
