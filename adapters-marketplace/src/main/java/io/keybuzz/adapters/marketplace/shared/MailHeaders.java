package io.keybuzz.adapters.marketplace.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Header fields, decoded and on one line each, in the order of the mail; a name may occur more than once. */
public final class MailHeaders {
    private final Map<String, List<String>> values;

    private MailHeaders(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Collects fields while a mail is read. */
    public static final class Builder {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        public Builder add(String name, String value) {
            values.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(value);
            return this;
        }

        public MailHeaders build() {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
            return new MailHeaders(copy);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The topmost one: of trace fields the one our own server added. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String name) {
        return values.containsKey(name.toLowerCase(Locale.ROOT));
    }
}
