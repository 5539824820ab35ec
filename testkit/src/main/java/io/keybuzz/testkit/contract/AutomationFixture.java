package io.keybuzz.testkit.contract;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.port.Classifications;
import io.keybuzz.domain.automation.port.Executions;
import io.keybuzz.domain.automation.port.Unanswered;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.past.port.HeardMessages;

/** Those ports of a store that rules work with. */
public interface AutomationFixture {
    KeyBuzzPorts.Stores ports();

    default AiRules aiRules() {
        return ports().automation().rules();
    }

    default Executions executions() {
        return ports().automation().executions();
    }

    default Unanswered unanswered() {
        return ports().automation().unanswered();
    }

    default Dossiers dossiers() {
        return ports().ticketing().dossiers();
    }

    default HeardMessages heardMessages() {
        return ports().ticketing().heard();
    }

    default AiDrafts aiDrafts() {
        return ports().automation().drafts();
    }

    default Classifications classifications() {
        return ports().automation().classifications();
    }
}
