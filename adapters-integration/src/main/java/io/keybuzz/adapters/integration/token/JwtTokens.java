package io.keybuzz.adapters.integration.token;

import static io.keybuzz.adapters.integration.token.Claims.require;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JWT by java-jwt, HS256 only, type {@code at+jwt} (RFC 9068), signed by one key and verified by it or the one before. The library decodes and checks the signature; every claim
 * is checked here, because it accepts tokens without {@code exp}, of any audience, with unknown {@code crit}, and throws
 * unexpected exceptions for some malformed ones.
 *
 * <p>A verified token is remembered for at most five seconds of the caller's clock and never beyond its expiry: a page
 * of an application sends many requests with one token.
 */
public final class JwtTokens implements AccessTokens {
    private static final Logger LOG = LoggerFactory.getLogger(JwtTokens.class);
    private static final String TYPE = "at+jwt";
    private static final int MAX_LENGTH = 4096;
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final TokenSettings settings;
    private final SigningKey key;
    private final Map<String, SigningKey> keys;
    private final Cache<String, Verified> verified;

    public JwtTokens(TokenSettings settings) {
        this.settings = settings;
        this.key = SigningKey.of(settings.secret());
        this.keys = Stream.concat(Stream.of(key), settings.previous().map(SigningKey::of).stream())
                .collect(Collectors.toUnmodifiableMap(SigningKey::id, Function.identity(), (same, again) -> same));
        this.verified = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    @Override
    public String issue(Bearer bearer, SessionId session, Instant now) {
        JWTCreator.Builder token = JWT.create()
                .withHeader(Map.of("typ", TYPE, "kid", key.id()))
                .withIssuer(settings.issuer())
                .withAudience(settings.audience())
                .withSubject(bearer.user().toString())
                .withClaim("sid", session.toString())
                .withClaim("role", bearer.role().name().toLowerCase(Locale.ROOT))
                .withClaim("email", bearer.email())
                .withClaim("name", bearer.fullName())
                .withJWTId(UUID.randomUUID().toString())
                .withIssuedAt(now)
                .withExpiresAt(now.plus(settings.lifetime()));
        bearer.tenant().ifPresent(tenant -> token.withClaim("tenantId", tenant.toString()));
        return token.sign(key.algorithm());
    }

    @Override
    public Optional<AccessToken> verify(String token, Instant now) {
        if (token.length() > MAX_LENGTH) {
            LOG.debug("token refused: longer than {} characters", MAX_LENGTH);
            return Optional.empty();
        }
        Verified known = verified.getIfPresent(token);
        if (known != null && known.holds(now)) {
            return known.answer();
        }
        try {
            AccessToken fresh = read(token, now);
            verified.put(token, new Verified(Optional.of(fresh), fresh.expiresAt(), now));
            return Optional.of(fresh);
        } catch (RuntimeException refused) {
            // the message may hold the whole token, so only the kind of trouble is told
            LOG.debug("token refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private AccessToken read(String token, Instant now) {
        DecodedJWT decoded = JWT.decode(token);
        require("HS256".equals(decoded.getAlgorithm()), "alg");
        Claims header = Claims.read(decoded.getHeader());
        // no jku, x5u, jwk or crit: a header that steers the verification is not ours, beyond naming one of our keys
        require(TYPE.equals(header.text("typ")) && header.size() == 3, "header");
        SigningKey named = Optional.ofNullable(keys.get(header.text("kid")))
                .orElseThrow(() -> new IllegalArgumentException("kid"));
        named.algorithm().verify(decoded);
        requireCanonical(decoded.getSignature());
        Claims claims = Claims.read(decoded.getPayload());
        require(settings.issuer().equals(claims.text("iss")), "iss");
        require(settings.audience().equals(claims.text("aud")), "aud");
        Instant latest = now.plus(SKEW);
        require(!claims.instant("iat").isAfter(latest), "iat");
        require(!claims.has("nbf") || !claims.instant("nbf").isAfter(latest), "nbf");
        require(claims.instant("exp").isAfter(now), "exp");
        return bearer(claims);
    }

    private static AccessToken bearer(Claims claims) {
        String roleName = claims.text("role");
        Role role = Role.valueOf(roleName.toUpperCase(Locale.ROOT));
        require(role.name().toLowerCase(Locale.ROOT).equals(roleName), "role");
        Optional<TenantId> tenant =
                claims.optionalText("tenantId").map(Claims::canonical).map(TenantId::new);
        require(tenant.isEmpty() == (role == Role.SUPER_ADMIN), "tenantId");
        return new AccessToken(
                claims.text("jti"),
                new SessionId(claims.uuid("sid")),
                new UserId(claims.uuid("sub")),
                tenant,
                role,
                new EmailAddress(claims.text("email")),
                claims.anyText("name"),
                claims.instant("exp"));
    }

    private static void requireCanonical(String signature) {
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        require(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature), "signature");
    }

    private record Verified(Optional<AccessToken> answer, Instant expiresAt, Instant since) {
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(REMEMBERED)) && now.isBefore(expiresAt);
        }
    }
}
