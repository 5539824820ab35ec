package io.keybuzz.adapters.integration.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JwtTokensTest {
    static final String SECRET = "thirty-two bytes are the least here";
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final String USER = "018f5c1e-0000-7000-8000-000000000001";
    static final String TENANT = "018f5c1e-0000-7000-8000-000000000002";

    private final JwtTokens tokens = new JwtTokens(TokenSettings.of(SECRET));

    @Test
    void a_token_says_who_calls_until_it_expires() {
        String token = tokens.issue(agent(), NOW);
        AccessToken read = tokens.verify(token, NOW).orElseThrow();
        assertThat(read.user()).isEqualTo(new UserId(UUID.fromString(USER)));
        assertThat(read.tenant()).contains(new TenantId(UUID.fromString(TENANT)));
        assertThat(read.role()).isEqualTo(Role.AGENT);
        assertThat(read.email().value()).isEqualTo("agent@acme-electronics.com");
        assertThat(read.fullName()).isEqualTo("Ada Agent");
        assertThat(read.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void a_super_admin_has_a_token_without_a_tenant() {
        Credential root = new Credential(
                new UserId(UUID.fromString(USER)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "admin@keybuzz.io",
                "",
                Role.SUPER_ADMIN,
                new PasswordHash("-"),
                true);
        assertThat(tokens.verify(tokens.issue(root, NOW), NOW).orElseThrow().tenant())
                .isEmpty();
    }

    @Test
    void two_tokens_of_one_account_have_ids_of_their_own() {
        String one =
                tokens.verify(tokens.issue(agent(), NOW), NOW).orElseThrow().id();
        String two =
                tokens.verify(tokens.issue(agent(), NOW), NOW).orElseThrow().id();
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void expiry_is_exact_for_a_remembered_token_too() {
        String token = tokens.issue(agent(), NOW);
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(tokens.verify(token, end.minusMillis(1))).isPresent();
        assertThat(tokens.verify(token, end)).isEmpty();
        assertThat(tokens.verify(token, end.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_clock_slightly_behind_the_issuer_is_tolerated_and_no_more() {
        String token = tokens.issue(agent(), NOW);
        assertThat(tokens.verify(token, NOW.minusSeconds(30))).isPresent();
        assertThat(tokens.verify(token, NOW.minusSeconds(31))).isEmpty();
    }

    @Test
    void another_servers_token_is_nobodys() {
        assertThat(new JwtTokens(TokenSettings.of(SECRET + "!")).verify(tokens.issue(agent(), NOW), NOW))
                .isEmpty();
        JwtTokens elsewhere =
                new JwtTokens(new TokenSettings(SECRET, "elsewhere", "keybuzz-api", Duration.ofMinutes(15)));
        assertThat(tokens.verify(elsewhere.issue(agent(), NOW), NOW)).isEmpty();
    }

    @Test
    void one_flipped_bit_anywhere_is_refused() {
        String token = tokens.issue(agent(), NOW);
        for (int i = 0; i < token.length(); i++) {
            char flipped = (char) (token.charAt(i) ^ 1);
            String forged = token.substring(0, i) + flipped + token.substring(i + 1);
            assertThat(tokens.verify(forged, NOW)).as("character %d", i).isEmpty();
        }
    }

    @Test
    void the_reference_forgery_with_nothing_wrong_is_accepted() {
        assertThat(tokens.verify(ForgedToken.valid().signed(), NOW)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_malformed_or_forged_token_is_nobodys(String what, String token) {
        assertThat(tokens.verify(token, NOW)).isEmpty();
        assertThat(tokens.verify(token, NOW)).isEmpty();
    }

    static Stream<Arguments> forgeries() {
        return ForgedToken.rows();
    }

    @Test
    void a_short_secret_is_refused_and_no_secret_is_printed() {
        assertThatThrownBy(() -> TokenSettings.of("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
        assertThat(TokenSettings.of(SECRET).toString()).doesNotContain(SECRET);
    }

    static Credential agent() {
        return new Credential(
                new UserId(UUID.fromString(USER)),
                Optional.of(new TenantId(UUID.fromString(TENANT))),
                Optional.of("acme-electronics"),
                Optional.of(TenantStatus.ACTIVE),
                "agent@acme-electronics.com",
                "Ada Agent",
                Role.AGENT,
                new PasswordHash("-"),
                true);
    }
}
