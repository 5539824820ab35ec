package io.keybuzz.application.outbox;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries stored events to their subscribers. A subscriber that fails is tried again after 5 s, 10 s, 20 s … up to an hour,
 * ten times, and then given up; it never holds back other subscribers or other aggregates. What is being delivered is held for two
 * minutes, and for as long as it takes where somebody calls {@link #holdOn} meanwhile.
 */
@Worker("the subscribers of the outbox")
public final class OutboxRelay {
    /** How often {@link #holdOn} has to be called. */
    public static final Duration HOLD = Duration.ofSeconds(30);

    static final int MAX_ATTEMPTS = 10;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final TenantScope QUEUES = new TenantScope.Queues("outbox-relay");

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Map<String, Subscriber> subscribers;
    private final Optional<Outbox.Lane> lane;
    private final Set<Delivery> atWork = ConcurrentHashMap.newKeySet();

    public OutboxRelay(UnitOfWork unitOfWork, Outbox outbox, List<Subscriber> subscribers) {
        this(
                unitOfWork,
                outbox,
                subscribers.stream().collect(Collectors.toMap(Subscriber::name, Function.identity())),
                Optional.empty());
    }

    private OutboxRelay(
            UnitOfWork unitOfWork, Outbox outbox, Map<String, Subscriber> subscribers, Optional<Outbox.Lane> lane) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.subscribers = subscribers;
        this.lane = lane;
    }

    /** One that carries to some of the subscribers only; beside others it carries to the rest. */
    public OutboxRelay in(Outbox.Lane other) {
        return new OutboxRelay(unitOfWork, outbox, subscribers, Optional.of(other));
    }

    /** Who hears what, for the store that writes the deliveries. */
    public static Subscriptions subscriptions(List<Subscriber> subscribers) {
        Map<String, List<String>> byType = new HashMap<>();
        for (Subscriber subscriber : subscribers) {
            subscriber
                    .types()
                    .forEach(type -> byType.computeIfAbsent(type, key -> new ArrayList<>())
                            .add(subscriber.name()));
        }
        return new Subscriptions(byType);
    }

    /**
     * Delivers what is due, up to the limit.
     *
     * @return how many deliveries were taken; 0 when nothing is due
     */
    public int deliver(int limit) {
        List<Delivery> due = unitOfWork.run(
                QUEUES,
                () -> lane.map(it -> outbox.claim(limit, LEASE, it)).orElseGet(() -> outbox.claim(limit, LEASE)));
        atWork.addAll(due);
        try {
            due.forEach(this::deliver);
        } finally {
            due.forEach(atWork::remove);
        }
        return due.size();
    }

    /** Keeps others from taking what is being delivered at this moment, by whichever thread; a process that dies holds on no longer. */
    public void holdOn() {
        List<Delivery> held = List.copyOf(atWork);
        if (!held.isEmpty()) {
            settle(() -> outbox.renew(held, LEASE));
        }
    }

    /** Delivers until nothing is due any more; for tests, stories and shutting down. */
    public int drain() {
        int total = 0;
        for (int taken = deliver(100); taken > 0; taken = deliver(100)) {
            total += taken;
        }
        return total;
    }

    private void deliver(Delivery delivery) {
        carry(delivery);
        atWork.remove(delivery);
    }

    private void carry(Delivery delivery) {
        Subscriber subscriber = subscribers.get(delivery.subscriber());
        if (subscriber == null) {
            settle(() -> outbox.bury(delivery, "no subscriber of this name"));
            return;
        }
        try {
            subscriber.on(delivery.event());
            settle(() -> outbox.delivered(delivery));
        } catch (RuntimeException failure) {
            failed(subscriber, delivery, failure);
        }
    }

    private void failed(Subscriber subscriber, Delivery delivery, RuntimeException failure) {
        String error = reason(failure);
        if (delivery.attempts() + 1 < MAX_ATTEMPTS) {
            Duration usual = pause(delivery.attempts());
            Duration pause = failure instanceof RetryLater later ? later.pause(usual) : usual;
            settle(() -> outbox.retry(delivery, error, pause));
            return;
        }
        subscriber.gaveUp(delivery.event(), error);
        settle(() -> outbox.bury(delivery, error));
    }

    private void settle(Runnable change) {
        unitOfWork.run(QUEUES, () -> {
            change.run();
            return true;
        });
    }

    /** Messages of unexpected exceptions can hold anything, so only their type is kept. */
    private static String reason(RuntimeException failure) {
        return failure instanceof RetryLater
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
