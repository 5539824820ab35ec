package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.ai.AiDesk;
import io.keybuzz.domain.automation.draft.port.DraftDesk;
import io.keybuzz.testkit.contract.GivenDesk;
import io.keybuzz.testkit.contract.automation.draft.DraftDeskContract;

class JdbiAiDeskIT extends JdbiContract implements DraftDeskContract {
    @Override
    public DraftDesk desk() {
        return new AiDesk(GivenDesk.on(stores()));
    }
}
