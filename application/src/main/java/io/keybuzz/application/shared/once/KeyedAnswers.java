package io.keybuzz.application.shared.once;

import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of calls that must have one effect, with the answers they got. A key is claimed and its answer kept in the unit of
 * work of the effect itself: either all three are stored or none.
 */
public interface KeyedAnswers {
    /** How long an answer is good to be given again. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Claims the key for this unit of work, before anything else is done in it. Throws {@link KeyTaken}, at the latest from
     * the end of the unit of work, when a stored call has the key. While another unit of work holds it this one waits, and
     * after the store's patience refuses with {@code request/in-progress}.
     */
    void claim(Call call, String fingerprint, Instant now);

    /** Claims a key whose answer is from {@code expired} or earlier; otherwise like {@link #claim}. */
    void reclaim(Call call, String fingerprint, Instant now, Instant expired);

    /** Keeps the answer beside the key this unit of work claimed. */
    void keep(Call call, StoredAnswer answer);

    /** What was kept for a key. */
    Optional<Kept> find(Call call);

    /**
     * Forgets keys claimed before the instant, oldest first; in the scope of queues.
     *
     * @return how many, at most {@code limit}
     */
    int forget(Instant before, int limit);

    /**
     * Whose key it is and for which call.
     *
     * @param tenant {@link TenantId#PLATFORM} on the platform's own scope
     * @param actor the user, or the API key
     */
    record Call(TenantId tenant, UUID actor, String method, String route, String key) {}

    /** @param at when the key was claimed */
    record Kept(String fingerprint, StoredAnswer answer, Instant at) {}
}
