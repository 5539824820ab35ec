package io.keybuzz.application;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that are kept in a list, for tests of everything but signing. */
final class PlainTokens implements AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Map<String, AccessToken> issued = new ConcurrentHashMap<>();

    @Override
    public String issue(Credential account, Instant now) {
        String token = "token-" + (issued.size() + 1);
        issued.put(
                token,
                new AccessToken(
                        token,
                        account.user(),
                        account.tenant(),
                        account.role(),
                        new EmailAddress(account.email()),
                        account.fullName(),
                        now.plus(LIFETIME)));
        return token;
    }

    @Override
    public Optional<AccessToken> verify(String token, Instant now) {
        return Optional.ofNullable(issued.get(token))
                .filter(known -> known.expiresAt().isAfter(now));
    }
}
