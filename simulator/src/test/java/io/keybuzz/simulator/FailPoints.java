package io.keybuzz.simulator;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Stands still at one point for ever, with everything as it is there, and says so: whoever hears it kills the process. */
final class FailPoints {
    static final String AT = "AT ";

    private final FailPoint point;
    private final AtomicInteger left;
    private final ThreadLocal<Touched> touched = ThreadLocal.withInitial(Touched::new);

    /** @param nth how often it is passed before, and once */
    FailPoints(FailPoint point, int nth) {
        this.point = point;
        this.left = new AtomicInteger(nth);
    }

    KeyBuzzPorts.Stores in(KeyBuzzPorts.Stores stores) {
        MarketplaceStores market = stores.marketplace();
        TicketingStores desk = stores.ticketing();
        return new KeyBuzzPorts.Stores(
                new Watched(stores.unitOfWork()),
                stores.outbox(),
                stores.tenancy(),
                new TicketingStores(
                        around(
                                Tickets.class,
                                desk.tickets(),
                                "save",
                                () -> {},
                                () -> pass(FailPoint.AFTER_TICKET_INSERT)),
                        desk.views(),
                        desk.dossiers(),
                        desk.desks(),
                        desk.sla(),
                        desk.search(),
                        desk.saved(),
                        desk.customers(),
                        desk.attachments(),
                        desk.threads(),
                        desk.routing(),
                        desk.toolbox(),
                        desk.drafts(),
                        desk.undos(),
                        desk.surveys(),
                        desk.attributes(),
                        desk.heard()),
                stores.billing(),
                stores.automation(),
                new MarketplaceStores(
                        market.connections(),
                        market.healths(),
                        around(RawInbox.class, market.inbox(), "store", () -> {}, () -> touched.get().payload = true),
                        around(ExternalMessages.class, market.messages(), "add", () -> {}, this::added),
                        market.conversations(),
                        around(
                                SyncCursors.class,
                                market.cursors(),
                                "save",
                                () -> pass(FailPoint.BEFORE_CURSOR_WRITE),
                                () -> {}),
                        market.outbound(),
                        market.access()),
                stores.audit(),
                stores.answers(),
                stores.privacy(),
                stores.leftovers());
    }

    InboundMessageSource in(InboundMessageSource source) {
        return new InboundMessageSource() {
            @Override
            public boolean serves(Connection connection) {
                return source.serves(connection);
            }

            @Override
            public Batch fetch(Connection connection, Optional<String> cursor) {
                return fetch(connection, cursor, () -> {});
            }

            @Override
            public Batch fetch(Connection connection, Optional<String> cursor, Runnable alive) {
                Batch batch = source.fetch(connection, cursor, alive);
                if (!batch.items().isEmpty()) {
                    pass(FailPoint.AFTER_FETCH);
                }
                return batch;
            }
        };
    }

    private void added() {
        touched.get().message = true;
        pass(FailPoint.AFTER_MESSAGE_INSERT);
    }

    private void pass(FailPoint here) {
        if (here == point && left.decrementAndGet() == 0) {
            System.out.println(AT + here);
            while (true) {
                LockSupport.park(this);
            }
        }
    }

    private static <P> P around(Class<P> port, P real, String method, Runnable before, Runnable after) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, called, args) -> {
            boolean wanted = called.getName().equals(method);
            if (wanted) {
                before.run();
            }
            try {
                Object result = called.invoke(real, args);
                if (wanted) {
                    after.run();
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
            }
        }));
    }

    private static final class Touched {
        private boolean payload;
        private boolean message;
    }

    private final class Watched implements UnitOfWork {
        private final UnitOfWork real;

        Watched(UnitOfWork real) {
            this.real = real;
        }

        @Override
        public <T> T run(TenantScope scope, Supplier<T> work) {
            touched.remove();
            T result = real.run(scope, () -> {
                T done = work.get();
                if (touched.get().message) {
                    pass(FailPoint.BEFORE_COMMIT);
                }
                return done;
            });
            if (touched.get().payload) {
                pass(FailPoint.AFTER_PAYLOAD_COMMIT);
            }
            if (touched.get().message) {
                pass(FailPoint.AFTER_COMMIT);
            }
            return result;
        }

        @Override
        public <T> T read(TenantScope scope, Supplier<T> work) {
            return real.read(scope, work);
        }
    }
}
