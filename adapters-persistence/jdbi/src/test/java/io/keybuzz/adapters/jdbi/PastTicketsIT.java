package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.bridge.ai.PastTickets;
import io.keybuzz.domain.automation.port.PastMessages;
import io.keybuzz.testkit.contract.automation.PastMessagesContract;

/** The bridge over its tables. */
class PastTicketsIT extends JdbiContract implements PastMessagesContract {
    @Override
    public PastMessages past() {
        return new PastTickets(stores().ports().ticketing().heard());
    }
}
