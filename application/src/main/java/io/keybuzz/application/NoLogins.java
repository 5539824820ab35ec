package io.keybuzz.application;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What stands in for passwords and tokens where an embedder has its own: refuses everything. */
final class NoLogins {
    private static final String DETAIL = "This KeyBuzz was assembled without logins";

    private NoLogins() {}

    static AccountPorts accounts() {
        return new AccountPorts(
                () -> {
                    throw CommonProblem.UNAVAILABLE.refuse(DETAIL);
                },
                password -> false,
                mail -> {
                    throw new RetryLater(DETAIL);
                },
                new Secrets(),
                new AccountPorts.Settings("", true));
    }

    static final class Passwords implements PasswordHasher {
        @Override
        public PasswordHash hash(String password) {
            throw CommonProblem.UNAVAILABLE.refuse(DETAIL);
        }

        @Override
        public boolean matches(String password, Optional<PasswordHash> stored) {
            return false;
        }
    }

    static final class Secrets implements RandomGenerator {
        @Override
        public long nextLong() {
            throw CommonProblem.UNAVAILABLE.refuse(DETAIL);
        }
    }

    static final class Tokens implements AccessTokens {
        @Override
        public String issue(Bearer bearer, SessionId session, Instant now) {
            throw CommonProblem.UNAVAILABLE.refuse(DETAIL);
        }

        @Override
        public Optional<AccessToken> verify(String token, Instant now) {
            return Optional.empty();
        }
    }
}
