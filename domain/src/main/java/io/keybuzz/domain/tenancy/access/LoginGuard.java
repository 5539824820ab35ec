package io.keybuzz.domain.tenancy.access;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The patience with wrong passwords for one address, or for one address on a device that was let in before (NIST SP 800-63B
 * §5.2.2). Five wrong ones are free, then each costs a wait of 30 s, 60 s, … up to an hour; after a hundred nobody gets in
 * this way any more until the password is reset, the owner logs in on a device of their own, or a month has passed. An
 * address nobody has an account with is treated alike.
 *
 * @param key digest of the address, and of the device if it is about one
 * @param fails wrong passwords since the last right one
 * @param pending attempts let through that have not come to an end
 * @param pendingSince when the last of them was let through
 * @param nextAt before then nobody is let through
 * @param knownUntil for a device: until when it counts as its owner's
 */
public record LoginGuard(
        SecretHash key,
        int fails,
        int pending,
        Instant pendingSince,
        Instant nextAt,
        Optional<Instant> knownUntil,
        Instant updatedAt) {
    public static final int FREE = 5;
    public static final int MOST = 100;
    /** How long a device counts as its owner's after a login. */
    public static final Duration KNOWN = Duration.ofDays(30);
    /** After so long without an attempt everything is forgotten. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** An attempt that takes longer was cut off with its process, and counts as a wrong password. */
    private static final Duration PENDING_AT_MOST = Duration.ofMinutes(1);

    public static LoginGuard fresh(SecretHash key, Instant now) {
        return new LoginGuard(key, 0, 0, now, now, Optional.empty(), now);
    }

    public static SecretHash keyOf(EmailAddress address) {
        return SecretHash.of("login " + address.canonical());
    }

    public static SecretHash keyOf(EmailAddress address, OpaqueSecret device) {
        return SecretHash.of("login " + address.canonical() + " on " + device.text());
    }

    /** For passwords typed by somebody who is logged in already. */
    public static SecretHash keyWithin(UserId user, Optional<UUID> session) {
        return SecretHash.of(
                "password of " + user + session.map(id -> " in " + id).orElse(""));
    }

    /** Whether it is about a device that was let in before. */
    public boolean knows(Instant now) {
        return knownUntil.filter(now::isBefore).isPresent();
    }

    /** The guard with one more attempt under way, or nothing when none is let through now. */
    public Optional<LoginGuard> admit(Instant now) {
        LoginGuard settled = withoutLostAttempts(now);
        boolean free = settled.fails < FREE && settled.pending < AT_ONCE;
        boolean waited = settled.fails >= FREE && settled.pending == 0 && !now.isBefore(settled.nextAt);
        return settled.fails + settled.pending < MOST && (free || waited)
                ? Optional.of(settled.with(settled.fails, settled.pending + 1, now, settled.nextAt))
                : Optional.empty();
    }

    /** After a wrong password. */
    public LoginGuard failed(Instant now) {
        int count = fails + 1;
        Instant next = count >= FREE ? now.plus(waitAfter(count)) : nextAt;
        return with(count, Math.max(0, pending - 1), now, next);
    }

    /** After an attempt whose password nobody looked at. */
    public LoginGuard released(Instant now) {
        return with(fails, Math.max(0, pending - 1), now, nextAt);
    }

    /** After the right password on this device. */
    public LoginGuard known(Instant now) {
        return new LoginGuard(key, 0, 0, now, now, Optional.of(now.plus(KNOWN)), now);
    }

    /** How long to stay away after a refusal. */
    public Duration wait(Instant now) {
        if (fails >= MOST) {
            return LONGEST_WAIT;
        }
        Duration left = Duration.between(now, nextAt);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private LoginGuard withoutLostAttempts(Instant now) {
        boolean lost = pending > 0 && now.isAfter(pendingSince.plus(PENDING_AT_MOST));
        return lost ? new LoginGuard(key, fails + pending, 0, pendingSince, nextAt, knownUntil, now) : this;
    }

    private LoginGuard with(int newFails, int newPending, Instant now, Instant next) {
        return new LoginGuard(key, newFails, newPending, now, next, knownUntil, now);
    }

    private static Duration waitAfter(int fails) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(fails - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
