package io.keybuzz.domain.ticketing.sla.policy;

import io.keybuzz.domain.ticketing.TicketPriority;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which targets are to be different, by priority; an empty one is taken away, one that is not mentioned stays. */
public record TargetEdits(
        Map<TicketPriority, Optional<Duration>> firstResponse,
        Map<TicketPriority, Optional<Duration>> nextResponse,
        Map<TicketPriority, Optional<Duration>> resolution) {
    private static final Targets NONE = new Targets(Optional.empty(), Optional.empty(), Optional.empty());

    public TargetEdits {
        firstResponse = Map.copyOf(firstResponse);
        nextResponse = Map.copyOf(nextResponse);
        resolution = Map.copyOf(resolution);
    }

    public static TargetEdits none() {
        return new TargetEdits(Map.of(), Map.of(), Map.of());
    }

    public boolean isNone() {
        return firstResponse.isEmpty() && nextResponse.isEmpty() && resolution.isEmpty();
    }

    /** Refuses with {@code ticketing/invalid-sla-policy}. */
    public Map<TicketPriority, Targets> applyTo(Map<TicketPriority, Targets> targets) {
        Map<TicketPriority, Targets> next = new EnumMap<>(TicketPriority.class);
        for (TicketPriority priority : TicketPriority.values()) {
            Targets before = targets.getOrDefault(priority, NONE);
            Targets after = new Targets(
                    firstResponse.getOrDefault(priority, before.firstResponse()),
                    nextResponse.getOrDefault(priority, before.nextResponse()),
                    resolution.getOrDefault(priority, before.resolution()));
            if (!after.equals(NONE)) {
                next.put(priority, after);
            }
        }
        return next;
    }
}
