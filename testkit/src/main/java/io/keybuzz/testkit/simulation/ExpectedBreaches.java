package io.keybuzz.testkit.simulation;

import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.view.EventView;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Works out once more, from what people did to a ticket, which deadlines were missed: second by second in one direction,
 * where the domain computes deadlines ahead. For clocks that run around the clock under targets that stay.
 */
final class ExpectedBreaches {
    private final Targeting targets;
    private final Map<ClockKind, Running> running = new EnumMap<>(ClockKind.class);
    private final Map<ClockKind, Integer> breaches = new EnumMap<>(ClockKind.class);
    private TicketPriority priority;
    private boolean waiting;
    private boolean over;
    private boolean answered;
    private Instant at;

    /** How long a clock may run at a priority; empty for one that is not promised. */
    @FunctionalInterface
    interface Targeting {
        Optional<Duration> of(ClockKind kind, TicketPriority priority);
    }

    private ExpectedBreaches(TicketPriority priority, Instant opened, Targeting targets) {
        this.priority = priority;
        this.at = opened;
        this.targets = targets;
        running.put(ClockKind.RESOLUTION, new Running());
    }

    /** How often each clock was missed until the end; clocks that never were are not there. */
    static Map<ClockKind, Integer> of(
            TicketPriority priority, Instant opened, List<EventView> history, Instant end, Targeting targets) {
        ExpectedBreaches expected = new ExpectedBreaches(priority, opened, targets);
        for (EventView event : history) {
            expected.runUntil(event.createdAt());
            expected.apply(event);
            expected.judge();
        }
        expected.runUntil(end);
        return expected.breaches;
    }

    private void runUntil(Instant next) {
        Duration passed = Duration.between(at, next);
        running.forEach((kind, clock) -> {
            if (!(waiting && kind.isOwn())) {
                clock.counted = clock.counted.plus(passed);
            }
        });
        at = next;
        judge();
    }

    private void judge() {
        running.forEach((kind, clock) -> {
            boolean late = targets.of(kind, priority)
                    .filter(target -> clock.counted.compareTo(target) >= 0)
                    .isPresent();
            if (late && !clock.missed) {
                breaches.merge(kind, 1, Integer::sum);
            }
            clock.missed = late;
        });
    }

    private void apply(EventView event) {
        switch (event.type()) {
            case MESSAGE_RECEIVED -> {
                if (event.actorType() == ActorType.CUSTOMER) {
                    running.put(ClockKind.MARKETPLACE, new Running());
                    running.putIfAbsent(answered ? ClockKind.NEXT_RESPONSE : ClockKind.FIRST_RESPONSE, new Running());
                }
            }
            case MESSAGE_SENT -> {
                if (Replay.isAnswer(event)) {
                    answered = true;
                    running.keySet().removeIf(ClockKind::isResponse);
                }
            }
            case STATUS_CHANGED -> {
                if (!event.payload().containsKey("field")) {
                    moved(event.payload().getOrDefault("to", ""));
                }
            }
            case TICKET_AUTO_CLOSED -> moved("closed");
            case PRIORITY_CHANGED ->
                priority = TicketPriority.valueOf(
                        event.payload().getOrDefault("to", "").toUpperCase(Locale.ROOT));
            default -> {}
        }
    }

    private void moved(String status) {
        boolean wasOver = over;
        over = status.equals("resolved") || status.equals("closed");
        waiting = status.equals("waiting_customer");
        if (over) {
            running.clear();
        } else if (wasOver) {
            running.put(ClockKind.RESOLUTION, new Running());
        }
    }

    private static final class Running {
        private Duration counted = Duration.ZERO;
        private boolean missed;
    }
}
