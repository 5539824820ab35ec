package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.CommonProblem;
import java.util.Optional;
import java.util.Set;

/**
 * The version a caller believes a thing to have before changing it, as in HTTP's {@code If-Match}.
 *
 * @param oneOf empty when any will do
 */
public record ExpectedVersion(Optional<Set<Long>> oneOf) {
    public ExpectedVersion {
        oneOf = oneOf.map(Set::copyOf);
    }

    public static ExpectedVersion any() {
        return new ExpectedVersion(Optional.empty());
    }

    public static ExpectedVersion of(Long... versions) {
        return new ExpectedVersion(Optional.of(Set.of(versions)));
    }

    /** Refuses with {@code request/stale-version} when the thing has another version. */
    public void require(long version) {
        if (!oneOf.map(versions -> versions.contains(version)).orElse(true)) {
            throw CommonProblem.STALE_VERSION.refuse("It was changed by somebody else; load it again");
        }
    }
}
