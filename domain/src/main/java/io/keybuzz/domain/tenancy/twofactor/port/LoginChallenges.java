package io.keybuzz.domain.tenancy.twofactor.port;

import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Logins of the tenant in scope that wait for their second step. */
public interface LoginChallenges {
    void add(LoginChallenge challenge);

    Optional<LoginChallenge> find(UUID id);

    /** Ends the challenge, once. @return false when it was ended or ran out before */
    boolean use(UUID id, Instant now);
}
