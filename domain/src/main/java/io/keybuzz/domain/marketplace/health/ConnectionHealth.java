package io.keybuzz.domain.marketplace.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a connection has fared: a breaker of its own, so that a channel in trouble is left alone for a while
 * (reference/marketplaces.md §12.7). Five failures in a row open it for a minute, each further one for twice as long, up to
 * half an hour; one success closes it. Being throttled is no failure, it only sets the earliest next attempt.
 *
 * @param failures in a row
 * @param openUntil nobody asks before
 * @param refusedSince when credentials were first refused, as long as they still are
 */
public record ConnectionHealth(
        Optional<ChannelError> lastError,
        Optional<Instant> lastSuccessAt,
        int failures,
        Optional<Instant> openUntil,
        Optional<Instant> refusedSince) {
    private static final int PATIENCE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration SECOND_REFUSAL = Duration.ofMinutes(10);

    /** Nothing is known yet. */
    public static ConnectionHealth unknown() {
        return new ConnectionHealth(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /** The channel answered. What went wrong before stays on record. */
    public ConnectionHealth succeeded(Instant now) {
        return new ConnectionHealth(lastError, Optional.of(now), 0, Optional.empty(), Optional.empty());
    }

    /** The channel did not do what it was asked. */
    public ConnectionHealth failed(ChannelTrouble trouble, Instant now) {
        Optional<ChannelError> error = Optional.of(new ChannelError(trouble.code(), trouble.safeMessage(), now));
        if (trouble.kind() == ChannelTrouble.Kind.THROTTLED) {
            return new ConnectionHealth(
                    error,
                    lastSuccessAt,
                    failures,
                    Optional.of(now.plus(trouble.retryAfter().orElse(FIRST_PAUSE))),
                    refusedSince);
        }
        boolean refused = trouble.kind() == ChannelTrouble.Kind.CREDENTIALS_REFUSED;
        int row = failures + 1;
        return new ConnectionHealth(
                error,
                lastSuccessAt,
                row,
                pause(row).map(now::plus).or(() -> trouble.retryAfter().map(now::plus)),
                refused ? Optional.of(refusedSince.orElse(now)) : Optional.empty());
    }

    /** Whether the channel is left alone at this instant. */
    public boolean isOpen(Instant now) {
        return openUntil.filter(now::isBefore).isPresent();
    }

    /** Whether a person must give new credentials: refused again after ten minutes, or taken back by the seller. */
    public boolean needsPerson(ChannelTrouble trouble, Instant now) {
        return trouble.kind() == ChannelTrouble.Kind.ACCESS_WITHDRAWN
                || trouble.kind() == ChannelTrouble.Kind.CREDENTIALS_REFUSED
                        && refusedSince
                                .filter(since -> !now.isBefore(since.plus(SECOND_REFUSAL)))
                                .isPresent();
    }

    /** Whether it has failed so often that it counts as degraded. */
    public boolean isDegraded() {
        return failures >= PATIENCE;
    }

    private static Optional<Duration> pause(int failures) {
        if (failures < PATIENCE) {
            return Optional.empty();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - PATIENCE, 5));
        return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
