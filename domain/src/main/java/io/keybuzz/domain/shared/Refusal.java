package io.keybuzz.domain.shared;

import java.util.Map;

/**
 * The one way the domain says no. A refusal changes nothing, and everything in it may be shown to the caller: detail and
 * facts carry no secrets and no other tenant's data.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient Map<String, Object> facts;

    public Refusal(ProblemCode code, String detail, Map<String, Object> facts) {
        super(detail, null, false, false);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Extension members of the problem document, such as {@code retryAfter} in seconds. */
    public Map<String, Object> facts() {
        return facts;
    }
}
