package io.keybuzz.domain.tenancy.twofactor;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's second factor: off, begun (a seed and no proof yet) or on.
 *
 * @param tenant {@link TenantId#PLATFORM} for a super admin
 * @param seed what codes are computed from; empty when it is off
 * @param confirmedAt when the first code proved that the seed had arrived; empty until then
 * @param lastStep the latest time step whose code was taken; that step and all before it are used up
 * @param failures wrong codes since the last good one or the last wait
 * @param blockedUntil no code is looked at before
 * @param recoveryHashes SHA-256 of the recovery codes that are left
 */
public record SecondFactor(
        TenantId tenant,
        UserId user,
        Optional<Sealed> seed,
        Optional<Instant> confirmedAt,
        long lastStep,
        int failures,
        Optional<Instant> blockedUntil,
        List<String> recoveryHashes,
        Instant createdAt,
        Instant updatedAt) {
    /** Wrong codes before a wait. */
    public static final int TRIES = 5;

    public static final Duration WAIT = Duration.ofMinutes(5);

    public SecondFactor {
        recoveryHashes = List.copyOf(recoveryHashes);
    }

    /** Nothing yet. */
    public static SecondFactor off(TenantId tenant, UserId user, Instant now) {
        return new SecondFactor(
                tenant, user, Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), List.of(), now, now);
    }

    public boolean isOn() {
        return confirmedAt.isPresent();
    }

    /** Whether there is a seed that no code has proved yet. */
    public boolean isBegun() {
        return seed.isPresent() && confirmedAt.isEmpty();
    }

    /** How long to wait before another code is looked at; zero when none. */
    public Duration waits(Instant now) {
        return blockedUntil
                .filter(end -> end.isAfter(now))
                .map(end -> Duration.between(now, end))
                .orElse(Duration.ZERO);
    }

    /** With a new seed that waits for its first code. The wait and the used steps stay. */
    public SecondFactor begun(Sealed newSeed, Instant now) {
        return new SecondFactor(
                tenant,
                user,
                Optional.of(newSeed),
                Optional.empty(),
                lastStep,
                failures,
                blockedUntil,
                List.of(),
                createdAt,
                now);
    }

    /** On from now: the code of this step proved that the seed had arrived. */
    public SecondFactor confirmed(long step, List<String> hashes, Instant now) {
        return new SecondFactor(
                tenant, user, seed, Optional.of(now), step, 0, Optional.empty(), hashes, createdAt, now);
    }

    /** One wrong code more; the fifth in a row makes it wait. */
    public SecondFactor failed(Instant now) {
        boolean tooMany = failures + 1 >= TRIES;
        return new SecondFactor(
                tenant,
                user,
                seed,
                confirmedAt,
                lastStep,
                tooMany ? 0 : failures + 1,
                tooMany ? Optional.of(now.plus(WAIT)) : blockedUntil,
                recoveryHashes,
                createdAt,
                now);
    }

    /** With other recovery codes; the old ones are worth nothing from here on. */
    public SecondFactor withRecoveryCodes(List<String> hashes, Instant now) {
        return new SecondFactor(
                tenant, user, seed, confirmedAt, lastStep, failures, blockedUntil, hashes, createdAt, now);
    }

    /** Off; the seed is forgotten. */
    public SecondFactor turnedOff(Instant now) {
        return new SecondFactor(
                tenant,
                user,
                Optional.empty(),
                Optional.empty(),
                lastStep,
                0,
                Optional.empty(),
                List.of(),
                createdAt,
                now);
    }
}
