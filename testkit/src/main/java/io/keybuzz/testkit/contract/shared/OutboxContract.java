package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.Noted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.application.shared.Outbox}. */
public interface OutboxContract extends OutboxLeasesContract {
    Duration PAUSE = Duration.ofSeconds(30);

    @Test
    default void an_event_comes_out_as_it_went_in() {
        TenantId tenant = givenTenant();
        Noted event = noted(tenant, stores().ids().next(), Noted.TYPE, "“ça” 📦");
        change(tenant, () -> stores().outbox().publish(event));

        Delivery delivery = only(claim());

        assertThat(delivery.subscriber()).isEqualTo("left");
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.event().id()).isEqualTo(event.id());
        assertThat(delivery.event().tenant()).isEqualTo(tenant);
        assertThat(delivery.event().aggregate()).isEqualTo(event.aggregate());
        assertThat(delivery.event().type()).isEqualTo(Noted.TYPE);
        assertThat(delivery.event().occurredAt()).isEqualTo(event.occurredAt());
        assertThat(delivery.event().payload()).isEqualTo(event.payload());
    }

    @Test
    default void every_subscriber_has_a_delivery_of_its_own() {
        TenantId tenant = givenTenant();
        change(
                tenant,
                () -> stores().outbox().publish(noted(tenant, stores().ids().next(), Noted.TYPE_FOR_TWO, "both")));

        List<Delivery> both = claim();
        assertThat(both).extracting(Delivery::subscriber).containsExactlyInAnyOrder("left", "right");
        assertThat(both).extracting(Delivery::id).doesNotHaveDuplicates();

        change(QUEUES, () -> stores().outbox().delivered(both.get(0)));
        stores().elapse(LEASE.plusSeconds(1));
        assertThat(claim())
                .extracting(Delivery::subscriber)
                .containsExactly(both.get(1).subscriber());
    }

    @Test
    default void an_event_without_subscriber_is_not_stored() {
        TenantId tenant = givenTenant();
        change(
                tenant,
                () -> stores().outbox()
                        .publish(noted(tenant, stores().ids().next(), Noted.TYPE_FOR_NOBODY, "unheard")));

        assertThat(claim()).isEmpty();
        assertThat(in(QUEUES, () -> stores().outbox().backlog())).isZero();
    }

    @Test
    default void an_event_of_another_tenant_is_not_accepted() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();

        assertOutsideScope(() -> change(
                one, () -> stores().outbox().publish(noted(two, stores().ids().next(), Noted.TYPE, "foreign"))));

        assertThat(claim()).isEmpty();
    }

    @Test
    default void an_aggregates_events_come_one_after_the_other_in_their_order() {
        TenantId tenant = givenTenant();
        UUID aggregate = stores().ids().next();
        publish(tenant, aggregate, "1", "2");
        publish(tenant, aggregate, "3");
        List<String> seen = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            Delivery next = only(claim());
            assertThat(claim()).isEmpty();
            seen.addAll(notes(List.of(next)));
            change(QUEUES, () -> stores().outbox().delivered(next));
        }

        assertThat(seen).containsExactly("1", "2", "3");
        assertThat(claim()).isEmpty();
    }

    @Test
    default void different_aggregates_do_not_wait_for_each_other() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "a1", "a2");
        publish(tenant, stores().ids().next(), "b1", "b2");

        assertThat(notes(claim())).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    default void no_more_is_claimed_than_asked_for() {
        TenantId tenant = givenTenant();
        IntStream.range(0, 5).forEach(i -> publish(tenant, stores().ids().next(), "n" + i));

        List<Delivery> first = in(QUEUES, () -> stores().outbox().claim(3, LEASE));
        List<Delivery> rest = in(QUEUES, () -> stores().outbox().claim(3, LEASE));

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(notes(first)).doesNotContainAnyElementsOf(notes(rest));
    }

    @Test
    default void a_retry_comes_back_after_its_pause_and_holds_back_those_behind_it() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1", "2");
        Delivery first = only(claim());

        change(QUEUES, () -> stores().outbox().retry(first, "channel is down", PAUSE));
        stores().elapse(PAUSE.minusSeconds(1));
        assertThat(claim()).isEmpty();
        stores().elapse(Duration.ofSeconds(2));
        Delivery again = only(claim());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(notes(List.of(again))).containsExactly("1");
    }

    @Test
    default void a_buried_delivery_is_shown_and_lets_the_next_one_pass() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1", "2");
        Delivery first = only(claim());

        change(QUEUES, () -> stores().outbox().bury(first, "will never work"));

        assertThat(in(QUEUES, () -> stores().outbox().dead(10)))
                .extracting(Delivery::id)
                .containsExactly(first.id());
        assertThat(notes(claim())).containsExactly("2");
        stores().elapse(Duration.ofDays(1));
        assertThat(notes(claim())).containsExactly("2");
    }

    @Test
    default void dead_deliveries_are_listed_oldest_first() {
        TenantId tenant = givenTenant();
        for (String note : List.of("1", "2", "3")) {
            publish(tenant, stores().ids().next(), note);
            Delivery delivery = only(claim());
            change(QUEUES, () -> stores().outbox().bury(delivery, "no"));
        }

        assertThat(notes(in(QUEUES, () -> stores().outbox().dead(2)))).containsExactly("1", "2");
    }

    @Test
    default void a_replayed_delivery_is_due_at_once_with_all_its_attempts() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1");
        Delivery first = only(claim());
        change(QUEUES, () -> stores().outbox().bury(first, "no"));
        assertThat(claim()).isEmpty();

        change(QUEUES, () -> stores().outbox().replay(first.id()));

        assertThat(in(QUEUES, () -> stores().outbox().dead(10))).isEmpty();
        Delivery again = only(claim());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attempts()).isZero();
    }

    @Test
    default void replaying_what_is_not_dead_does_nothing() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1");
        Delivery leased = only(claim());

        change(QUEUES, () -> stores().outbox().replay(leased.id()));
        change(QUEUES, () -> stores().outbox().replay(stores().ids().next()));

        assertThat(claim()).isEmpty();
    }

    @Test
    default void the_backlog_counts_what_is_neither_delivered_nor_dead() {
        TenantId tenant = givenTenant();
        UUID aggregate = stores().ids().next();
        publish(tenant, aggregate, "1", "2", "3");
        Delivery first = only(claim());
        change(QUEUES, () -> stores().outbox().delivered(first));
        Delivery second = only(claim());
        change(QUEUES, () -> stores().outbox().bury(second, "no"));

        assertThat(in(QUEUES, () -> stores().outbox().backlog())).isEqualTo(1);
    }

    @Test
    default void two_relays_never_hold_the_same_delivery() {
        TenantId tenant = givenTenant();
        IntStream.range(0, 40).forEach(i -> publish(tenant, stores().ids().next(), "n" + i));

        List<UUID> claimed = Concurrently.run(
                        4, () -> in(QUEUES, () -> stores().outbox().claim(15, LEASE)))
                .stream()
                .flatMap(outcome -> outcome.result().orElseThrow().stream())
                .map(Delivery::id)
                .toList();

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed.size() + claim().size()).isEqualTo(40);
    }

    @Test
    default void a_claim_that_is_rolled_back_leaves_the_delivery_due() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1");

        assertThatThrownBy(() -> change(QUEUES, () -> {
                    assertThat(stores().outbox().claim(10, LEASE)).hasSize(1);
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(only(claim()).attempts()).isZero();
    }
}
