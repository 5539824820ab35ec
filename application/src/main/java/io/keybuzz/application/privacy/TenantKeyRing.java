package io.keybuzz.application.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.privacy.WrappedKey;
import io.keybuzz.domain.privacy.port.MasterKeys;
import io.keybuzz.domain.privacy.port.TenantKeys;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of tenants, unwrapped. Which key is the newest is asked each time, so that a new one counts at once. A key that
 * opens is remembered for a minute, unless it is so young that the transaction that made it may still fail: a value sealed or
 * opened with a key that was rolled back would be lost.
 */
final class TenantKeyRing {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Duration SURELY_STORED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 1_000;

    private final PrivacyPorts ports;
    private final Map<Name, Known> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    TenantKeyRing(PrivacyPorts ports) {
        this.ports = ports;
    }

    /** The tenant's newest key; its first one is made here. */
    TenantKey newest(TenantId tenant) {
        TenantKeys keys = ports.stores().keys();
        Optional<TenantKey> newest = keys.newest();
        if (newest.isEmpty()) {
            keys.addUnlessTaken(fresh(tenant, 1));
            newest = keys.newest();
        }
        return newest.orElseThrow(() -> new IllegalStateException("the tenant's first key was not stored"));
    }

    /** A key nobody has used yet, wrapped by the active master key. */
    TenantKey fresh(TenantId tenant, int number) {
        String active = ports.masterKeys().active();
        byte[] key = ports.sealer().newKey();
        byte[] wrapped = ports.masterKeys().wrap(key, context(tenant, number));
        Instant now = ports.time().instant().truncatedTo(ChronoUnit.MICROS);
        return new TenantKey(tenant, number, active, active, WrappedKey.of(wrapped), now);
    }

    /** The key in the clear. */
    byte[] unwrap(TenantKey key) {
        MasterKeys masters = ports.masterKeys();
        if (!masters.known().contains(key.masterKey())) {
            throw SecretUnreadable.withoutMasterKey(key.masterKey(), key.toString());
        }
        return masters.unwrap(key.masterKey(), key.wrapped().toByteArray(), context(key.tenant(), key.number()))
                .orElseThrow(() -> SecretUnreadable.damaged("master key " + key.masterKey(), key.toString()));
    }

    /** The same key, wrapped by the active master key. */
    TenantKey rewrapped(TenantKey key) {
        byte[] wrapped = ports.masterKeys().wrap(unwrap(key), context(key.tenant(), key.number()));
        return key.rewrapped(ports.masterKeys().active(), WrappedKey.of(wrapped));
    }

    /** The key a stored value asks for, in the clear. */
    byte[] toOpen(SecretPlace place, int number) {
        Name name = new Name(place.tenant(), number);
        Instant now = ports.time().instant();
        synchronized (remembered) {
            Known known = remembered.get(name);
            if (known != null && known.holds(now)) {
                return known.key();
            }
        }
        TenantKey stored =
                ports.stores().keys().find(number).orElseThrow(() -> SecretUnreadable.withoutTenantKey(place, number));
        byte[] key = unwrap(stored);
        if (stored.createdAt().plus(SURELY_STORED).isBefore(now)) {
            synchronized (remembered) {
                remembered.put(name, new Known(key, now));
            }
        }
        return key;
    }

    private static byte[] context(TenantId tenant, int number) {
        return ("keybuzz tenant key|" + tenant + '|' + number).getBytes(UTF_8);
    }

    private record Name(TenantId tenant, int number) {}

    private static final class Known {
        private final byte[] key;
        private final Instant since;

        Known(byte[] key, Instant since) {
            this.key = key;
            this.since = since;
        }

        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(REMEMBERED));
        }

        byte[] key() {
            return key;
        }
    }
}
