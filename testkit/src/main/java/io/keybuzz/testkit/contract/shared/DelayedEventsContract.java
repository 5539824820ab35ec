package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.Noted;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.application.shared.Outbox} to events that are kept back. */
public interface DelayedEventsContract extends StoreContract {
    Duration PAUSE = Duration.ofSeconds(30);

    private Noted noted(TenantId tenant, UUID aggregate, String note) {
        return new Noted(stores().ids().next(EventId::new), tenant, aggregate, Noted.TYPE, note, stores().now());
    }

    private List<String> notes(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.event().payload().getOrDefault("note", "none"))
                .toList();
    }

    @Test
    default void an_event_that_is_kept_back_is_not_heard_before_and_those_behind_it_wait() {
        TenantId tenant = givenTenant();
        UUID aggregate = stores().ids().next();
        change(tenant, () -> stores().outbox().publish(new Late(noted(tenant, aggregate, "late"), PAUSE)));
        change(tenant, () -> stores().outbox().publish(noted(tenant, aggregate, "behind")));

        assertThat(claim()).isEmpty();
        stores().elapse(PAUSE.plusSeconds(1));
        List<Delivery> late = claim();
        assertThat(notes(late)).containsExactly("late");
        change(QUEUES, () -> stores().outbox().delivered(late.get(0)));
        assertThat(notes(claim())).containsExactly("behind");
    }

    /** An event that waits. */
    record Late(Noted event, Duration delay) implements DomainEvent {
        @Override
        public EventId id() {
            return event.id();
        }

        @Override
        public TenantId tenant() {
            return event.tenant();
        }

        @Override
        public UUID aggregate() {
            return event.aggregate();
        }

        @Override
        public Instant occurredAt() {
            return event.occurredAt();
        }

        @Override
        public String type() {
            return event.type();
        }

        @Override
        public Map<String, String> payload() {
            return event.payload();
        }
    }
}
