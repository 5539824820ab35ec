package io.keybuzz.adapters.jdbi;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.tenancy.port.Credentials;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;

/**
 * Binds every store to PostgreSQL. Needs {@link JdbiSettings}, {@link Subscriptions} and {@link IdSource}; whoever makes the
 * injector closes {@link JdbiStores} when it is done.
 */
public final class JdbiPersistence extends PrivateModule {
    @Override
    protected void configure() {
        from(UnitOfWork.class, JdbiStores::unitOfWork);
        from(Outbox.class, JdbiStores::outbox);
        from(Tenants.class, JdbiStores::tenants);
        from(Users.class, JdbiStores::users);
        from(Teams.class, JdbiStores::teams);
        from(Credentials.class, JdbiStores::credentials);
        from(Tickets.class, JdbiStores::tickets);
        from(TicketViews.class, JdbiStores::ticketViews);
        from(TicketUsages.class, JdbiStores::ticketUsages);
        from(Connections.class, JdbiStores::connections);
        from(RawInbox.class, JdbiStores::rawInbox);
        from(ExternalMessages.class, JdbiStores::externalMessages);
        from(Conversations.class, JdbiStores::conversations);
        from(SyncCursors.class, JdbiStores::syncCursors);
        from(OutboundMessages.class, JdbiStores::outboundMessages);
        expose(JdbiStores.class);
    }

    private <T> void from(Class<T> port, java.util.function.Function<JdbiStores, T> store) {
        var stores = getProvider(JdbiStores.class);
        bind(port).toProvider(() -> store.apply(stores.get())).in(Singleton.class);
        expose(port);
    }

    @Provides
    @Singleton
    JdbiStores stores(JdbiSettings settings, Subscriptions subscriptions, IdSource ids) {
        return JdbiStores.open(settings, subscriptions, ids);
    }
}
