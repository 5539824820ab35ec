package io.keybuzz.application;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that are kept in a list, for tests of everything but signing. */
final class PlainTokens implements AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Map<String, AccessToken> issued = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public String issue(Bearer bearer, SessionId session, Instant now) {
        String token = "token-" + count.incrementAndGet();
        issued.put(
                token,
                new AccessToken(
                        token,
                        session,
                        bearer.user(),
                        bearer.tenant(),
                        bearer.role(),
                        new EmailAddress(bearer.email()),
                        bearer.fullName(),
                        now.plus(LIFETIME)));
        return token;
    }

    @Override
    public Optional<AccessToken> verify(String token, Instant now) {
        return Optional.ofNullable(issued.get(token))
                .filter(known -> known.expiresAt().isAfter(now));
    }
}
