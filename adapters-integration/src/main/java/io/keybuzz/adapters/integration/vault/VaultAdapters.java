package io.keybuzz.adapters.integration.vault;

import io.keybuzz.domain.marketplace.port.SecretStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Makes the secret store that is kept in Vault; it logs in when it is first asked for something. */
public final class VaultAdapters {
    /** Of one request to Vault. */
    public static final Duration DEADLINE = Duration.ofSeconds(5);

    private VaultAdapters() {}

    public static SecretStore secrets(VaultSettings settings, InstantSource time) {
        return secrets(settings, time, DEADLINE, VaultAdapters::sleep);
    }

    /** With a deadline and pauses of one's own. */
    static SecretStore secrets(VaultSettings settings, InstantSource time, Duration deadline, Pause pause) {
        VaultHttp http = new VaultHttp(settings, deadline);
        return new VaultSecretStore(http, new VaultSession(http, settings.login(), time), settings.mount(), pause);
    }

    /** Waits before the next try. */
    @FunctionalInterface
    interface Pause {
        void of(Duration atMost);
    }

    /** A random part of the time, so that those who failed together do not come again together. */
    private static void sleep(Duration atMost) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(atMost.toNanos() + 1));
    }
}
