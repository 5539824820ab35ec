package io.keybuzz.domain.shared;

import java.util.UUID;
import java.util.function.Function;

/** Where new ids come from; the domain never makes one up. */
@FunctionalInterface
public interface IdSource {
    UUID next();

    default <T> T next(Function<UUID, T> type) {
        return type.apply(next());
    }
}
