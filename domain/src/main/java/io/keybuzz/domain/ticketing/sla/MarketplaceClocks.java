package io.keybuzz.domain.ticketing.sla;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long each marketplace gives a seller to answer a buyer's message, weekends and holidays included.
 *
 * @param answerWithin 1 minute to 30 days; channels that are missing ask for nothing
 */
public record MarketplaceClocks(Map<Channel, Duration> answerWithin) {
    public static final Duration MOST = Duration.ofDays(30);
    private static final MarketplaceClocks STANDARD =
            new MarketplaceClocks(Map.of(Channel.AMAZON, Duration.ofHours(24)));

    /** Refuses with {@code ticketing/invalid-desk-rules}. */
    public MarketplaceClocks {
        if (answerWithin.values().stream()
                .anyMatch(it -> it.compareTo(Duration.ofMinutes(1)) < 0 || it.compareTo(MOST) > 0)) {
            throw TicketProblem.INVALID_DESK_RULES.refuse(
                    "a marketplace's clock has between 1 and " + MOST.toMinutes() + " minutes");
        }
        answerWithin = answerWithin.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(answerWithin));
    }

    /** What marketplaces publish: Amazon asks for an answer within 24 hours of each message. */
    public static MarketplaceClocks standard() {
        return STANDARD;
    }

    public Optional<Duration> of(Channel channel) {
        return Optional.ofNullable(answerWithin.get(channel));
    }
}
