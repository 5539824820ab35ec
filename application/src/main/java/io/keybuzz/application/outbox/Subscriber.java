package io.keybuzz.application.outbox;

import io.keybuzz.application.shared.StoredEvent;
import java.util.Set;

/** Hears events of the outbox, at least once and in order per aggregate; idempotent by the event's id. */
public interface Subscriber {
    /** Stable name; deliveries are stored under it. */
    String name();

    /** The event types it hears. */
    Set<String> types();

    /**
     * Does its work in units of work of its own.
     *
     * @throws RetryLater when it is known to be worth trying again; any other exception counts as a failed try, too
     */
    void on(StoredEvent event);

    /** Told once when the relay gives the event up. */
    default void gaveUp(StoredEvent event, String error) {}
}
