package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.DomainEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An outbox that remembers what was published, whoever listens. */
record Recorded(Outbox outbox, List<DomainEvent> events) implements Outbox {
    Recorded(Outbox outbox) {
        this(outbox, new ArrayList<>());
    }

    @Override
    public void publish(DomainEvent event) {
        events.add(event);
        outbox.publish(event);
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease) {
        return outbox.claim(limit, lease);
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease, Lane lane) {
        return outbox.claim(limit, lease, lane);
    }

    @Override
    public void renew(List<Delivery> atWork, Duration lease) {
        outbox.renew(atWork, lease);
    }

    @Override
    public void delivered(Delivery delivery) {
        outbox.delivered(delivery);
    }

    @Override
    public void retry(Delivery delivery, String error, Duration pause) {
        outbox.retry(delivery, error, pause);
    }

    @Override
    public void bury(Delivery delivery, String error) {
        outbox.bury(delivery, error);
    }

    @Override
    public List<Delivery> dead(int limit) {
        return outbox.dead(limit);
    }

    @Override
    public void replay(UUID deliveryId) {
        outbox.replay(deliveryId);
    }

    @Override
    public long backlog() {
        return outbox.backlog();
    }
}
