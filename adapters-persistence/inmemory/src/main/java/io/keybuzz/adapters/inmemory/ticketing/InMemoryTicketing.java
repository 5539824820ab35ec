package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.ticketing.customer.InMemoryCustomerBook;
import io.keybuzz.adapters.inmemory.ticketing.dossier.InMemoryDossiers;
import io.keybuzz.adapters.inmemory.ticketing.draft.InMemoryDraftBox;
import io.keybuzz.adapters.inmemory.ticketing.past.InMemoryHeardMessages;
import io.keybuzz.adapters.inmemory.ticketing.routing.InMemoryRouting;
import io.keybuzz.adapters.inmemory.ticketing.routing.OpenTickets;
import io.keybuzz.adapters.inmemory.ticketing.satisfaction.InMemorySurveyBox;
import io.keybuzz.adapters.inmemory.ticketing.toolbox.InMemoryToolbox;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.application.ticketing.thread.ThreadStores;
import io.keybuzz.domain.shared.IdSource;

/** The stores of ticketing in one database. */
public final class InMemoryTicketing {
    private InMemoryTicketing() {}

    public static TicketingStores in(InMemoryDatabase database, Outbox outbox, IdSource ids) {
        TicketRows rows = new TicketRows(database);
        InMemoryAttachments files = new InMemoryAttachments(rows);
        InMemoryRouting routing = InMemoryRouting.in(
                database,
                new OpenTickets(
                        tenant -> rows.lists.all(tenant.value()).stream().flatMap(id -> rows.find(id).stream())),
                rows::isOwn);
        return new TicketingStores(
                new InMemoryTickets(rows, outbox, ids),
                new InMemoryTicketViews(rows, routing.presences()),
                new InMemoryDossiers(
                        database,
                        rows::find,
                        id -> rows.find(id).flatMap(part -> rows.find(rows.whole(part.id()))),
                        rows::messagesOf,
                        tenant -> rows.lists.all(tenant.value()).stream().flatMap(id -> rows.find(id).stream())),
                new InMemoryDesks(rows, routing.rules()),
                new SlaStores(
                        new InMemorySlaPlans(rows), new InMemoryTicketAlarms(rows, ids), new InMemoryRecounts(rows)),
                new InMemorySearchIndex(rows),
                new InMemorySavedViews(rows),
                InMemoryCustomerBook.in(database, customers -> new InMemoryTicketFiling(rows, customers)),
                files,
                new ThreadStores(new InMemoryThreads(rows, files), new InMemoryTicketLinks(rows)),
                routing.stores(),
                InMemoryToolbox.in(database, outbox),
                InMemoryDraftBox.in(database),
                InMemoryDraftBox.undos(database, rows.messages),
                InMemorySurveyBox.in(database, outbox, rows::messagesOf),
                new InMemoryAttributePlans(rows),
                new InMemoryHeardMessages(
                        database,
                        tenant -> rows.lists.all(tenant.value()).stream().flatMap(id -> rows.find(id).stream()),
                        rows::messagesOf,
                        id -> rows.histories.all(id.value())));
    }
}
