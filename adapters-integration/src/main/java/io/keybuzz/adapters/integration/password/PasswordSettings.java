package io.keybuzz.adapters.integration.password;

import java.util.Map;
import java.util.Optional;

/**
 * How passwords are hashed.
 *
 * @param pepperId which of the peppers new hashes are made with; written into the hash
 * @param peppers secret keys of the pre-hash by id; a former pepper stays here as long as hashes made with it exist
 * @param cost binary logarithm of bcrypt's rounds, 4 to 14; OWASP asks for 10 or more outside tests
 * @param threads hashes computed at once
 * @param queue hashes that may wait; the next one is refused
 */
public record PasswordSettings(String pepperId, Map<String, String> peppers, int cost, int threads, int queue) {
    public static final int DEFAULT_COST = 10;
    public static final int DEFAULT_QUEUE = 8;
    private static final int UNLIMITED = 100_000;
    static final int MAX_COST = 14;
    private static final int MIN_COST = 4;

    /** @throws IllegalArgumentException when the pepper is missing or a figure is out of range */
    public PasswordSettings {
        peppers = Map.copyOf(peppers);
        if (!pepperId.matches("[A-Za-z0-9]{1,16}") || !peppers.containsKey(pepperId)) {
            throw new IllegalArgumentException("the pepper's id needs 1 to 16 letters or digits and a key of its own");
        }
        if (cost < MIN_COST || cost > MAX_COST || threads < 1 || queue < 1) {
            throw new IllegalArgumentException("cost must be 4 to 14, threads and queue at least 1");
        }
    }

    /** One pepper, hashes on half of the cores so that the other half is left for everybody else, a queue of eight. */
    public static PasswordSettings of(String pepper, int cost) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new PasswordSettings("1", Map.of("1", pepper), cost, half, DEFAULT_QUEUE);
    }

    /** Everybody waits and nobody is turned away; for load tests. */
    public PasswordSettings withoutLimit() {
        return new PasswordSettings(pepperId, peppers, cost, threads, UNLIMITED);
    }

    Optional<String> pepper(String id) {
        return Optional.ofNullable(peppers.get(id));
    }

    /** Without the peppers. */
    @Override
    public String toString() {
        return "PasswordSettings[pepperId=" + pepperId + ", cost=" + cost + ", threads=" + threads + ", queue=" + queue
                + "]";
    }
}
