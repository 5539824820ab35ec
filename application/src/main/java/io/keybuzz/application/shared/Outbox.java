package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.DomainEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The events stored with the changes they tell of, one delivery per subscriber. An event nobody subscribed to is not
 * stored. Publishing is part of a tenant's unit of work; the rest is the relay's, in the scope of queues.
 */
public interface Outbox {
    /** Stores the event and one delivery for each subscriber of its type. */
    void publish(DomainEvent event);

    /**
     * Takes up to {@code limit} deliveries that are due, for the time of the lease. Of one aggregate and subscriber only
     * the oldest unsettled delivery is ever taken, so each subscriber sees an aggregate's events in order.
     */
    List<Delivery> claim(int limit, Duration lease);

    /** The same of some subscribers only, so that those who take long hold up none of the others. */
    List<Delivery> claim(int limit, Duration lease, Lane lane);

    /** Deliveries that are still being worked on; their leases begin anew. One that somebody else has taken by now stays theirs. */
    void renew(List<Delivery> atWork, Duration lease);

    void delivered(Delivery delivery);

    /** Gives the delivery back, to be tried again after the pause. */
    void retry(Delivery delivery, String error, Duration pause);

    /** Gives the delivery up; it stays visible and can be replayed, and no longer holds back those behind it. */
    void bury(Delivery delivery, String error);

    /** Deliveries given up, oldest first. */
    List<Delivery> dead(int limit);

    /** Makes a dead delivery due again. */
    void replay(UUID deliveryId);

    /** Deliveries neither delivered nor dead. */
    long backlog();

    /**
     * An event on its way to one subscriber.
     *
     * @param attempts how often it was tried before, 0 at first
     * @param token changes with each claim; settling with an old one does nothing
     */
    record Delivery(UUID id, String subscriber, StoredEvent event, int attempts, long token) {}

    /**
     * Some of the subscribers.
     *
     * @param named whether it is these, or all but these
     */
    record Lane(Set<String> subscribers, boolean named) {
        public Lane {
            subscribers = Set.copyOf(subscribers);
        }

        public boolean has(String subscriber) {
            return subscribers.contains(subscriber) == named;
        }
    }
}
