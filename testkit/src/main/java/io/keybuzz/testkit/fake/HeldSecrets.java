package io.keybuzz.testkit.fake;

import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A secret store for tests of adapters: it keeps the contract, in the clear, and can be told to be unavailable. */
public final class HeldSecrets implements SecretStore {
    private final Map<SecretPath, StoredSecret> held = new HashMap<>();
    private Optional<Reason> trouble = Optional.empty();
    private int reads;

    /** From now on every call fails like this; with nothing, it is well again. */
    public synchronized void fail(Optional<Reason> how) {
        trouble = how;
    }

    /** How often it was asked for a secret. */
    public synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized Optional<StoredSecret> read(SecretPath path) {
        reads++;
        check();
        return Optional.ofNullable(held.get(path));
    }

    @Override
    public synchronized long write(SecretPath path, Map<String, String> values, long expectedVersion) {
        check();
        StoredSecret before = held.get(path);
        if ((before == null ? 0 : before.version()) != expectedVersion) {
            throw new SecretTrouble(Reason.CONFLICT, "another version is the newest");
        }
        held.put(path, new StoredSecret(values, expectedVersion + 1));
        return expectedVersion + 1;
    }

    @Override
    public synchronized void erase(SecretPath path) {
        check();
        held.remove(path);
    }

    private void check() {
        trouble.ifPresent(reason -> {
            throw new SecretTrouble(reason, "the store was told to fail");
        });
    }

    @Override
    public synchronized String toString() {
        return "HeldSecrets[" + held.size() + "]";
    }
}
