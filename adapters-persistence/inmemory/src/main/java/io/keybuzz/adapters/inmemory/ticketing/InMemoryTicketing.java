package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.ticketing.customer.InMemoryCustomerBook;
import io.keybuzz.adapters.inmemory.ticketing.draft.InMemoryDraftBox;
import io.keybuzz.adapters.inmemory.ticketing.satisfaction.InMemorySurveyBox;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.shared.IdSource;

/** The stores of ticketing in one database. */
public final class InMemoryTicketing {
    private InMemoryTicketing() {}

    public static TicketingStores in(InMemoryDatabase database, Outbox outbox, IdSource ids) {
        TicketRows rows = new TicketRows(database);
        return new TicketingStores(
                new InMemoryTickets(rows, outbox, ids),
                new InMemoryTicketViews(rows),
                new InMemoryDesks(rows),
                new SlaStores(
                        new InMemorySlaPlans(rows), new InMemoryTicketAlarms(rows, ids), new InMemoryRecounts(rows)),
                new InMemorySearchIndex(rows),
                new InMemorySavedViews(rows),
                InMemoryCustomerBook.in(database, customers -> new InMemoryTicketFiling(rows, customers)),
                new InMemoryAttachments(rows),
                InMemoryDraftBox.in(database),
                InMemoryDraftBox.undos(database),
                InMemorySurveyBox.in(database, outbox, rows::messagesOf),
                new InMemoryAttributePlans(rows));
    }
}
