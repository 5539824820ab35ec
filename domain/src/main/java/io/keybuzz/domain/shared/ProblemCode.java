package io.keybuzz.domain.shared;

import java.util.Map;

/** One entry of a context's problem catalogue; implemented by one enum per context. */
public interface ProblemCode {
    /** Stable, unique over all contexts, such as {@code ticketing/ticket-not-found}. */
    String slug();

    /** One short sentence for people, the same for every occurrence. */
    String title();

    ProblemKind kind();

    default Refusal refuse(String detail) {
        return new Refusal(this, detail, Map.of());
    }

    default Refusal refuse(String detail, Map<String, Object> facts) {
        return new Refusal(this, detail, facts);
    }
}
