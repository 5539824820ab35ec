package io.keybuzz.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.outbox.OutboxRelay;
import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RelayLoopTest {
    private static final String TYPE = "testing.happened";

    private final IdSource ids = new TimeOrderedIds(Clock.systemUTC(), new Random(1));
    private final KeyBuzzPorts.Stores stores =
            InMemoryStores.of(Clock.systemUTC(), ids, new Subscriptions(Map.of(TYPE, List.of("listener"))));
    private final BlockingQueue<StoredEvent> heard = new LinkedBlockingQueue<>();
    private final OutboxRelay relay = new OutboxRelay(stores.unitOfWork(), stores.outbox(), List.of(new Listener()));
    private final CommitSignal signal = new CommitSignal();
    private final TenantId tenant = ids.next(TenantId::new);

    @Test
    void an_event_is_carried_out_right_after_the_commit_that_stored_it() throws InterruptedException {
        try (RelayLoop loop = new RelayLoop(relay, signal)) {
            loop.start();
            UnitOfWork work = signal.after(stores.unitOfWork());
            for (int i = 0; i < 3; i++) {
                Happened event = new Happened(ids.next(EventId::new), tenant);
                work.run(new TenantScope.One(tenant), () -> {
                    stores.outbox().publish(event);
                    return true;
                });
                StoredEvent delivered = heard.poll(1, TimeUnit.SECONDS);
                assertThat(delivered).isNotNull();
                assertThat(delivered.id()).isEqualTo(event.id());
            }
        }
    }

    @Test
    void nothing_is_carried_out_after_it_was_closed() throws InterruptedException {
        RelayLoop loop = new RelayLoop(relay, signal);
        loop.start();
        loop.close();
        signal.after(stores.unitOfWork()).run(new TenantScope.One(tenant), () -> {
            stores.outbox().publish(new Happened(ids.next(EventId::new), tenant));
            return true;
        });
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(relay.deliver(10)).isEqualTo(1);
    }

    private final class Listener implements Subscriber {
        @Override
        public String name() {
            return "listener";
        }

        @Override
        public Set<String> types() {
            return Set.of(TYPE);
        }

        @Override
        public void on(StoredEvent event) {
            heard.add(event);
        }
    }

    private record Happened(EventId id, TenantId tenant) implements DomainEvent {
        @Override
        public UUID aggregate() {
            return tenant.value();
        }

        @Override
        public Instant occurredAt() {
            return Instant.EPOCH;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, String> payload() {
            return Map.of();
        }
    }
}
