package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An enum as the API spells it: lower case, words joined by underscores. */
public final class Words<E extends Enum<E>> {
    private final Map<E, SerializedString> written;
    private final Map<String, E> read = new LinkedHashMap<>();

    private Words(Class<E> type) {
        this.written = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            written.put(constant, new SerializedString(word));
            read.put(word, constant);
        }
    }

    public static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type);
    }

    public SerializedString write(E constant) {
        return Objects.requireNonNull(written.get(constant));
    }

    /** The constant of a word as the API spells it; other spellings have none. */
    public Optional<E> read(String word) {
        return Optional.ofNullable(read.get(word));
    }

    E first() {
        return read.values().iterator().next();
    }

    public List<String> all() {
        return List.copyOf(read.keySet());
    }
}
