package io.keybuzz.adapters.integration.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
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
    static final String SESSION = "018f5c1e-0000-7000-8000-000000000003";
    private static final SessionId ID = new SessionId(UUID.fromString(SESSION));

    private final JwtTokens tokens = new JwtTokens(TokenSettings.of(SECRET));

    @Test
    void a_token_says_who_calls_until_it_expires() {
        String token = tokens.issue(agent(), ID, NOW);
        AccessToken read = tokens.verify(token, NOW).orElseThrow();
        assertThat(read.user()).isEqualTo(new UserId(UUID.fromString(USER)));
        assertThat(read.tenant()).contains(new TenantId(UUID.fromString(TENANT)));
        assertThat(read.session()).isEqualTo(ID);
        assertThat(read.role()).isEqualTo(Role.AGENT);
        assertThat(read.email().value()).isEqualTo("agent@acme-electronics.com");
        assertThat(read.fullName()).isEqualTo("Ada Agent");
        assertThat(read.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void a_super_admin_has_a_token_without_a_tenant() {
        Bearer root = new Bearer(
                new UserId(UUID.fromString(USER)), Optional.empty(), Role.SUPER_ADMIN, "admin@keybuzz.io", "");
        assertThat(tokens.verify(tokens.issue(root, ID, NOW), NOW).orElseThrow().tenant())
                .isEmpty();
    }

    @Test
    void two_tokens_of_one_account_have_ids_of_their_own() {
        String one =
                tokens.verify(tokens.issue(agent(), ID, NOW), NOW).orElseThrow().id();
        String two =
                tokens.verify(tokens.issue(agent(), ID, NOW), NOW).orElseThrow().id();
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void expiry_is_exact_for_a_remembered_token_too() {
        String token = tokens.issue(agent(), ID, NOW);
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(tokens.verify(token, end.minusMillis(1))).isPresent();
        assertThat(tokens.verify(token, end)).isEmpty();
        assertThat(tokens.verify(token, end.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_clock_slightly_behind_the_issuer_is_tolerated_and_no_more() {
        String token = tokens.issue(agent(), ID, NOW);
        assertThat(tokens.verify(token, NOW.minusSeconds(30))).isPresent();
        assertThat(tokens.verify(token, NOW.minusSeconds(31))).isEmpty();
    }

    @Test
    void another_servers_token_is_nobodys() {
        assertThat(new JwtTokens(TokenSettings.of(SECRET + "!")).verify(tokens.issue(agent(), ID, NOW), NOW))
                .isEmpty();
        JwtTokens elsewhere =
                new JwtTokens(new TokenSettings(SECRET, "elsewhere", "keybuzz-api", Duration.ofMinutes(15)));
        assertThat(tokens.verify(elsewhere.issue(agent(), ID, NOW), NOW)).isEmpty();
    }

    @Test
    void while_a_key_is_changed_tokens_of_both_are_taken_and_the_new_one_signs() {
        TokenSettings before = TokenSettings.of(SECRET);
        TokenSettings during = before.rotatedTo(SECRET + " of the new one");
        TokenSettings after = TokenSettings.of(SECRET + " of the new one");
        String old = new JwtTokens(before).issue(agent(), ID, NOW);
        String fresh = new JwtTokens(during).issue(agent(), ID, NOW);

        assertThat(new JwtTokens(during).verify(old, NOW)).isPresent();
        assertThat(new JwtTokens(during).verify(fresh, NOW)).isPresent();
        assertThat(new JwtTokens(after).verify(fresh, NOW)).isPresent();
        assertThat(new JwtTokens(after).verify(old, NOW)).isEmpty();
        assertThat(new JwtTokens(before).verify(fresh, NOW)).isEmpty();
        assertThat(new JwtTokens(during.rotatedTo(SECRET + " of a third")).verify(old, NOW))
                .isEmpty();
    }

    @Test
    void one_flipped_bit_anywhere_is_refused() {
        String token = tokens.issue(agent(), ID, NOW);
        for (int i = 0; i < token.length(); i++) {
            char flipped = (char) (token.charAt(i) ^ 1);
            String forged = token.substring(0, i) + flipped + token.substring(i + 1);
            assertThat(tokens.verify(forged, NOW)).as("character %d", i).isEmpty();
        }
    }

    /** The last characters of base64 parts hold bits that mean nothing, so a mutant must differ in what it decodes to. */
    @Test
    void of_a_hundred_thousand_mutants_none_is_accepted() {
        Random random = new Random(42);
        String token = tokens.issue(agent(), ID, NOW);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
        int tried = 0;
        while (tried < 100_000) {
            StringBuilder mutant = new StringBuilder(token);
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                mutant.setCharAt(
                        random.nextInt(token.length() - 1), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (!mutant.toString().equals(token)) {
                tried++;
                assertThat(tokens.verify(mutant.toString(), NOW))
                        .as(mutant.toString())
                        .isEmpty();
            }
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
        assertThatThrownBy(() -> TokenSettings.of("x".repeat(31)).rotatedTo(SECRET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TokenSettings.of(SECRET).rotatedTo(SECRET + "2").toString()).doesNotContain(SECRET);
    }

    static Bearer agent() {
        return new Bearer(
                new UserId(UUID.fromString(USER)),
                Optional.of(new TenantId(UUID.fromString(TENANT))),
                Role.AGENT,
                "agent@acme-electronics.com",
                "Ada Agent");
    }
}
