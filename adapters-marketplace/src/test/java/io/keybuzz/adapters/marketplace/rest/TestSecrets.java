package io.keybuzz.adapters.marketplace.rest;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store of secrets for one test. */
public final class TestSecrets implements SecretStore {
    private final Map<SecretPath, StoredSecret> stored = new HashMap<>();
    private int reads;

    public TestSecrets with(Connection connection, Map<String, String> values) {
        SecretPath path = SecretPath.of(connection.tenant(), connection.channel(), connection.id());
        write(path, values, read(path).map(StoredSecret::version).orElse(0L));
        return this;
    }

    /** How often it was read. */
    public int reads() {
        return reads;
    }

    @Override
    public synchronized Optional<StoredSecret> read(SecretPath path) {
        reads++;
        return Optional.ofNullable(stored.get(path));
    }

    @Override
    public synchronized long write(SecretPath path, Map<String, String> values, long expectedVersion) {
        long version = read(path).map(StoredSecret::version).orElse(0L);
        if (version != expectedVersion) {
            throw new SecretTrouble(SecretTrouble.Reason.CONFLICT, "somebody else wrote");
        }
        stored.put(path, new StoredSecret(values, version + 1));
        return version + 1;
    }

    @Override
    public synchronized void erase(SecretPath path) {
        stored.remove(path);
    }
}
