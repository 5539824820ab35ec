package io.keybuzz.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.contract.Noted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private final FixedClock clock = new FixedClock();
    private final SequentialIds ids = new SequentialIds();
    private final Ear left = new Ear("left", Noted.TYPE, Noted.TYPE_FOR_TWO);
    private final Ear right = new Ear("right", Noted.TYPE_FOR_TWO);
    private final KeyBuzzPorts.Stores stores =
            InMemoryStores.of(clock, ids, OutboxRelay.subscriptions(List.of(left, right)));
    private final OutboxRelay relay = new OutboxRelay(stores.unitOfWork(), stores.outbox(), List.of(left, right));
    private final TenantId tenant = ids.next(TenantId::new);

    private void publish(UUID aggregate, String type, String note) {
        Noted event = new Noted(ids.next(EventId::new), tenant, aggregate, type, note, clock.instant());
        stores.unitOfWork().run(new TenantScope.One(tenant), () -> {
            stores.outbox().publish(event);
            return event;
        });
    }

    private <T> T inQueues(Supplier<T> work) {
        return stores.unitOfWork().run(new TenantScope.Queues("test"), work);
    }

    private List<Delivery> dead() {
        return inQueues(() -> stores.outbox().dead(10));
    }

    @Test
    void every_subscriber_hears_what_it_subscribed_to() {
        publish(ids.next(), Noted.TYPE, "one");
        publish(ids.next(), Noted.TYPE_FOR_TWO, "two");
        publish(ids.next(), Noted.TYPE_FOR_NOBODY, "none");

        assertThat(relay.drain()).isEqualTo(3);

        assertThat(left.heard).containsExactly("one", "two");
        assertThat(right.heard).containsExactly("two");
        assertThat(relay.drain()).isZero();
    }

    @Test
    void an_aggregates_events_are_heard_in_order() {
        UUID aggregate = ids.next();
        for (int i = 0; i < 5; i++) {
            publish(aggregate, Noted.TYPE, "n" + i);
        }

        relay.drain();

        assertThat(left.heard).containsExactly("n0", "n1", "n2", "n3", "n4");
    }

    @Test
    void a_failing_subscriber_is_asked_again_later_and_later_and_holds_back_nobody_else() {
        publish(ids.next(), Noted.TYPE_FOR_TWO, "two");
        left.trouble = new RetryLater("not now");
        relay.drain();
        assertThat(right.heard).containsExactly("two");
        assertThat(left.asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(4));
        relay.drain();
        assertThat(left.asked).isEqualTo(1);
        clock.advance(Duration.ofSeconds(2));
        relay.drain();
        assertThat(left.asked).isEqualTo(2);
        clock.advance(Duration.ofSeconds(9));
        relay.drain();
        assertThat(left.asked).isEqualTo(2);
        clock.advance(Duration.ofSeconds(2));
        left.trouble = null;
        relay.drain();

        assertThat(left.heard).containsExactly("two");
        assertThat(right.heard).containsExactly("two");
    }

    @Test
    void who_does_not_want_to_wait_for_long_is_asked_again_sooner_but_no_more_often() {
        publish(ids.next(), Noted.TYPE, "soon");
        left.trouble = RetryLater.within(Duration.ofMinutes(1), "not now");

        for (int i = 0; i < OutboxRelay.MAX_ATTEMPTS; i++) {
            assertThat(left.given).isEmpty();
            relay.deliver(10);
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(left.asked).isEqualTo(OutboxRelay.MAX_ATTEMPTS);
        assertThat(left.given).containsExactly("soon: not now");
    }

    @Test
    void after_ten_tries_it_gives_up_tells_the_subscriber_and_lets_the_next_one_pass() {
        UUID aggregate = ids.next();
        publish(aggregate, Noted.TYPE, "stuck");
        publish(aggregate, Noted.TYPE, "behind");
        left.trouble = new IllegalArgumentException("with personal data of somebody");

        for (int i = 0; i < OutboxRelay.MAX_ATTEMPTS; i++) {
            assertThat(left.given).isEmpty();
            relay.deliver(10);
            clock.advance(Duration.ofHours(2));
        }
        left.trouble = null;
        relay.drain();

        assertThat(left.asked).isEqualTo(11);
        assertThat(left.given).containsExactly("stuck: IllegalArgumentException");
        assertThat(left.heard).containsExactly("behind");
        assertThat(dead()).hasSize(1);
    }

    @Test
    void what_was_given_up_can_be_replayed() {
        publish(ids.next(), Noted.TYPE, "stuck");
        left.trouble = new RetryLater("not now");
        for (int i = 0; i < OutboxRelay.MAX_ATTEMPTS; i++) {
            relay.deliver(10);
            clock.advance(Duration.ofHours(2));
        }
        left.trouble = null;

        inQueues(() -> {
            stores.outbox().replay(stores.outbox().dead(1).get(0).id());
            return true;
        });
        relay.drain();

        assertThat(left.heard).containsExactly("stuck");
        assertThat(dead()).isEmpty();
    }

    @Test
    void a_delivery_to_a_subscriber_that_is_gone_is_given_up() {
        publish(ids.next(), Noted.TYPE_FOR_TWO, "two");
        OutboxRelay lonely = new OutboxRelay(stores.unitOfWork(), stores.outbox(), List.of(left));

        lonely.drain();

        assertThat(left.heard).containsExactly("two");
        assertThat(dead()).extracting(Delivery::subscriber).containsExactly("right");
    }

    @Test
    void what_takes_longer_than_a_lease_is_not_begun_by_another_as_long_as_it_is_held() {
        OutboxRelay another = new OutboxRelay(stores.unitOfWork(), stores.outbox(), List.of(left, right));
        publish(ids.next(), Noted.TYPE, "slow");
        publish(ids.next(), Noted.TYPE, "behind");
        left.meanwhile = () -> {
            left.meanwhile = () -> {};
            for (int i = 0; i < 20; i++) {
                clock.advance(OutboxRelay.HOLD);
                relay.holdOn();
                assertThat(another.deliver(10)).isZero();
            }
        };

        assertThat(relay.deliver(10)).isEqualTo(2);

        assertThat(left.heard).containsExactly("slow", "behind");
        clock.advance(Duration.ofHours(1));
        relay.holdOn();
        assertThat(another.drain()).isZero();
        assertThat(left.asked).isEqualTo(2);
    }

    @Test
    void what_nobody_holds_is_taken_by_another_when_its_lease_is_over() {
        OutboxRelay another = new OutboxRelay(stores.unitOfWork(), stores.outbox(), List.of(left, right));
        publish(ids.next(), Noted.TYPE, "stuck");
        left.meanwhile = () -> {
            left.meanwhile = () -> {};
            clock.advance(Duration.ofMinutes(3));
            assertThat(another.deliver(10)).isEqualTo(1);
        };

        relay.deliver(10);

        assertThat(left.heard).containsExactly("stuck", "stuck");
    }

    @Test
    void one_call_takes_no_more_than_its_limit() {
        for (int i = 0; i < 5; i++) {
            publish(ids.next(), Noted.TYPE, "n" + i);
        }

        assertThat(relay.deliver(3)).isEqualTo(3);
        assertThat(relay.deliver(3)).isEqualTo(2);
        assertThat(relay.deliver(3)).isZero();
    }

    private static final class Ear implements Subscriber {
        private final String name;
        private final Set<String> types;
        private final List<String> heard = new ArrayList<>();
        private final List<String> given = new ArrayList<>();
        private int asked;
        private RuntimeException trouble;
        private Runnable meanwhile = () -> {};

        Ear(String name, String... types) {
            this.name = name;
            this.types = Set.of(types);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public void on(StoredEvent event) {
            asked++;
            if (trouble != null) {
                throw trouble;
            }
            meanwhile.run();
            heard.add(event.payload().get("note"));
        }

        @Override
        public void gaveUp(StoredEvent event, String error) {
            given.add(event.payload().get("note") + ": " + error);
        }
    }
}
