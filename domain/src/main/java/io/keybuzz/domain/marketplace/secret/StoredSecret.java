package io.keybuzz.domain.marketplace.secret;

import java.util.Map;
import java.util.Optional;

/** Values that must not be seen, with the version they have in their store. It does not print them. */
public record StoredSecret(Map<String, String> values, long version) {
    public StoredSecret {
        values = Map.copyOf(values);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public String toString() {
        return "StoredSecret[version " + version + ", " + values.keySet() + "]";
    }
}
