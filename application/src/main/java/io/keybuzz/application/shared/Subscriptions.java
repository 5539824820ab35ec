package io.keybuzz.application.shared;

import java.util.List;
import java.util.Map;

/**
 * Which subscribers hear which event type; known before anything is published, so that an event and its deliveries are
 * stored together.
 */
public record Subscriptions(Map<String, List<String>> byType) {
    public Subscriptions {
        byType = Map.copyOf(byType);
    }

    public List<String> subscribersOf(String type) {
        return byType.getOrDefault(type, List.of());
    }
}
