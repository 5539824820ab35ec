package io.keybuzz.domain.marketplace.secret;

import io.keybuzz.domain.marketplace.MarketplaceProblem;
import java.util.Map;

/** What a seller gives us so that we may speak for them, by the names their channel uses. It does not print itself. */
public record Credentials(Map<String, String> values) {
    /** How many values there may be. */
    public static final int MOST = 20;

    /** Of one value. */
    public static final int MAX_LENGTH = 4096;

    public Credentials {
        values = Map.copyOf(values);
        if (values.size() > MOST || values.values().stream().anyMatch(value -> value.length() > MAX_LENGTH)) {
            throw MarketplaceProblem.CONNECTION_REFUSED.refuse(
                    "There may be " + MOST + " credentials of " + MAX_LENGTH + " characters");
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
