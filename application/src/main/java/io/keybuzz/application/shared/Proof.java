package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.SessionId;
import java.util.Set;

/** What a caller showed at the edge. */
public sealed interface Proof {
    /**
     * An access token of this session.
     *
     * @param incomplete whether the account needs a second factor and has none, and the session is good for setting one up
     */
    record Session(SessionId id, boolean incomplete) implements Proof {
        /** One that nothing is missing of. */
        public Session(SessionId id) {
            this(id, false);
        }
    }

    /**
     * An API key, which may do what its scopes say and nothing else, whoever made it.
     *
     * @param scopes such as {@code tickets:read}
     */
    record Key(ApiKeyId id, Set<String> scopes) implements Proof {
        public Key {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Nothing: the embedding program vouches for its callers. */
    record Trusted() implements Proof {}
}
