package io.keybuzz.adapters.inmemory;

import io.keybuzz.adapters.inmemory.automation.InMemoryAutomation;
import io.keybuzz.adapters.inmemory.billing.InMemoryBilling;
import io.keybuzz.adapters.inmemory.marketplace.InMemoryMarketplace;
import io.keybuzz.adapters.inmemory.privacy.InMemoryPrivacy;
import io.keybuzz.adapters.inmemory.privacy.audit.InMemoryAudit;
import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.InMemoryKeyedAnswers;
import io.keybuzz.adapters.inmemory.shared.InMemoryLeftovers;
import io.keybuzz.adapters.inmemory.shared.InMemoryOutbox;
import io.keybuzz.adapters.inmemory.tenancy.InMemoryTenancy;
import io.keybuzz.adapters.inmemory.ticketing.InMemoryTicketing;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.IdSource;
import java.time.InstantSource;

/**
 * Every store of KeyBuzz over one database in memory. It keeps the promises of the real one (scopes, versions, rollback,
 * outbox) and loses everything with the process.
 */
public final class InMemoryStores {
    private InMemoryStores() {}

    /** A new, empty store that knows the subscribers of {@link KeyBuzzApplication}. */
    public static KeyBuzzPorts.Stores of(KeyBuzzPorts.Runtime runtime) {
        return of(runtime.time(), runtime.ids(), KeyBuzzApplication.subscriptions());
    }

    /**
     * A new, empty store.
     *
     * @param time judges leases and pauses
     * @param ids names new history lines, events and deliveries
     * @param subscriptions who hears what; an event without subscriber is not stored
     */
    public static KeyBuzzPorts.Stores of(InstantSource time, IdSource ids, Subscriptions subscriptions) {
        InMemoryDatabase database = new InMemoryDatabase();
        Outbox outbox = new InMemoryOutbox(database, time, ids, subscriptions);
        TicketingStores ticketing = InMemoryTicketing.in(database, outbox, ids);
        return new KeyBuzzPorts.Stores(
                database,
                outbox,
                InMemoryTenancy.in(database),
                ticketing,
                InMemoryBilling.in(database, outbox, ids),
                InMemoryAutomation.in(database, new TicketsThatWait(ticketing.views())),
                InMemoryMarketplace.in(database, outbox, time),
                InMemoryAudit.in(database),
                new InMemoryKeyedAnswers(database),
                InMemoryPrivacy.in(database),
                new InMemoryLeftovers(database));
    }
}
