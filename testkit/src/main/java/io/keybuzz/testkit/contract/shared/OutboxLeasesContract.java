package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.Noted;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who holds a delivery of {@link io.keybuzz.application.shared.Outbox}, and for how long; a part of {@link OutboxContract}. */
public interface OutboxLeasesContract extends StoreContract {
    Duration LEASE = Duration.ofMinutes(1);

    default Noted noted(TenantId tenant, UUID aggregate, String type, String note) {
        return new Noted(stores().ids().next(EventId::new), tenant, aggregate, type, note, stores().now());
    }

    default void publish(TenantId tenant, UUID aggregate, String... notes) {
        change(
                tenant,
                () -> List.of(notes)
                        .forEach(note -> stores().outbox().publish(noted(tenant, aggregate, Noted.TYPE, note))));
    }

    default List<String> notes(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.event().payload().getOrDefault("note", "none"))
                .toList();
    }

    default Delivery only(List<Delivery> deliveries) {
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }

    @Test
    default void a_lease_that_ran_out_gives_the_delivery_to_the_next_claim_and_counts_as_an_attempt() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1");
        Delivery first = only(claim());

        stores().elapse(LEASE.minusSeconds(1));
        assertThat(claim()).isEmpty();
        stores().elapse(Duration.ofSeconds(2));
        Delivery second = only(claim());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(second.attempts()).isEqualTo(1);
    }

    @Test
    default void a_lease_that_is_renewed_begins_anew() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1", "2");
        publish(tenant, stores().ids().next(), "other");
        List<Delivery> held = claim();
        stores().elapse(LEASE.minusSeconds(1));

        change(QUEUES, () -> stores().outbox().renew(held, LEASE));

        stores().elapse(LEASE.minusSeconds(1));
        assertThat(claim()).isEmpty();
        change(QUEUES, () -> stores().outbox().delivered(held.get(0)));
        stores().elapse(Duration.ofSeconds(2));
        assertThat(notes(claim())).hasSize(2).contains("2");
    }

    @Test
    default void a_lease_that_somebody_else_has_by_now_is_not_renewed() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1");
        Delivery late = only(claim());
        stores().elapse(LEASE.plusSeconds(1));
        Delivery current = only(claim());
        stores().elapse(LEASE.minusSeconds(1));

        change(QUEUES, () -> stores().outbox().renew(List.of(late), LEASE));

        stores().elapse(Duration.ofSeconds(2));
        Delivery next = only(claim());
        assertThat(next.id()).isEqualTo(current.id());
        change(QUEUES, () -> stores().outbox().retry(next, "later", Duration.ZERO));
        change(QUEUES, () -> stores().outbox().renew(List.of(next), LEASE));
        assertThat(claim()).as("what was given back is nobody's").hasSize(1);
    }

    @Test
    default void settling_with_an_old_token_does_nothing() {
        TenantId tenant = givenTenant();
        publish(tenant, stores().ids().next(), "1");
        Delivery late = only(claim());
        stores().elapse(LEASE.plusSeconds(1));
        Delivery current = only(claim());

        change(QUEUES, () -> stores().outbox().delivered(late));
        change(QUEUES, () -> stores().outbox().bury(late, "late"));
        change(QUEUES, () -> stores().outbox().retry(late, "late", Duration.ZERO));

        assertThat(claim()).isEmpty();
        assertThat(in(QUEUES, () -> stores().outbox().backlog())).isEqualTo(1);
        assertThat(in(QUEUES, () -> stores().outbox().dead(10))).isEmpty();
        change(QUEUES, () -> stores().outbox().delivered(current));
        assertThat(in(QUEUES, () -> stores().outbox().backlog())).isZero();
    }
}
