package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.apikey.KeyHash;
import io.keybuzz.domain.tenancy.apikey.KeyText;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells who shows a key. A good key is remembered by its digest for less than a second, so that a busy one is looked up once a
 * second and a revoked one, or one of a suspended tenant, opens nothing after that. A text with a wrong check is not looked up.
 */
final class KeyCheck {
    /** Leaves room for the request itself: a revoked key is useless everywhere within a second. */
    static final Duration REMEMBERED = Duration.ofMillis(800);

    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final KeyUses uses;
    private final Map<KeyHash, Seen> seen = new ConcurrentHashMap<>();

    KeyCheck(ApiKeys keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    Optional<Caller> callerOf(String text, Instant now) {
        return KeyText.parse(text)
                .flatMap(key -> known(key, now))
                .filter(known -> known.isGood(now))
                .map(known -> {
                    uses.note(known.key(), now);
                    return caller(known.key());
                });
    }

    /** A key that was revoked here opens nothing here from now on. */
    void forget(ApiKeyId id) {
        seen.values().removeIf(entry -> entry.known().key().id().equals(id));
    }

    private Optional<ApiKey.Known> known(KeyText key, Instant now) {
        KeyHash hash = key.hash();
        Seen before = seen.get(hash);
        if (before != null && before.isFresh(now)) {
            return Optional.of(before.known());
        }
        Optional<ApiKey.Known> found =
                keys.byPrefix(key.prefix()).filter(known -> known.key().hash().matches(hash));
        found.filter(known -> known.isGood(now))
                .ifPresentOrElse(known -> remember(hash, new Seen(known, now)), () -> seen.remove(hash));
        return found;
    }

    private void remember(KeyHash hash, Seen fresh) {
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        seen.put(hash, fresh);
    }

    /** The role says nothing here: a key is held to its scopes. */
    private static Caller caller(ApiKey key) {
        return new Caller(
                key.createdBy(),
                Optional.of(key.tenant()),
                Role.AGENT,
                key.name(),
                new Proof.Key(key.id(), Set.copyOf(key.scopes())));
    }

    private record Seen(ApiKey.Known known, Instant at) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }
}
