package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.AccessToken;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.AccessTokens}. */
public interface AccessTokensContract {
    Instant NOW = FixedClock.START;
    SessionId SESSION = new SessionId(new UUID(0x0197_0000_0000_7000L, 1));

    AccessTokens tokens();

    /** Tokens of somebody else: the same adapter with another key. */
    AccessTokens foreign();

    private static Bearer account(Role role) {
        SequentialIds ids = new SequentialIds();
        boolean ofATenant = role != Role.SUPER_ADMIN;
        return new Bearer(
                ids.next(UserId::new),
                ofATenant ? Optional.of(ids.next(TenantId::new)) : Optional.empty(),
                role,
                "Agathe@example.test",
                "Agathe “Ä” Agent");
    }

    @Test
    default void a_token_says_who_its_bearer_is() {
        for (Role role : Role.values()) {
            Bearer account = account(role);

            AccessToken token =
                    tokens().verify(tokens().issue(account, SESSION, NOW), NOW).orElseThrow();

            assertThat(token.session()).isEqualTo(SESSION);
            assertThat(token.user()).isEqualTo(account.user());
            assertThat(token.tenant()).isEqualTo(account.tenant());
            assertThat(token.role()).isEqualTo(role);
            assertThat(token.email().value()).isEqualTo("Agathe@example.test");
            assertThat(token.fullName()).isEqualTo(account.fullName());
            assertThat(token.id()).isNotBlank();
            assertThat(token.expiresAt()).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(1)));
        }
    }

    @Test
    default void a_token_is_good_until_it_expires_and_not_an_instant_longer() {
        String token = tokens().issue(account(Role.AGENT), SESSION, NOW);
        Instant end = tokens().verify(token, NOW).orElseThrow().expiresAt();

        assertThat(tokens().verify(token, end.minusSeconds(1))).isPresent();
        assertThat(tokens().verify(token, end)).isEmpty();
        assertThat(tokens().verify(token, end.plusSeconds(1))).isEmpty();
    }

    @Test
    default void two_tokens_are_never_the_same() {
        Bearer account = account(Role.AGENT);
        String one = tokens().issue(account, SESSION, NOW);
        String two = tokens().issue(account, SESSION, NOW);

        assertThat(one).isNotEqualTo(two);
        assertThat(tokens().verify(one, NOW).map(AccessToken::id))
                .isNotEqualTo(tokens().verify(two, NOW).map(AccessToken::id));
    }

    @Test
    default void somebody_elses_token_is_not_ours() {
        assertThat(tokens().verify(foreign().issue(account(Role.SUPER_ADMIN), SESSION, NOW), NOW))
                .isEmpty();
    }

    @Test
    default void a_token_changed_anywhere_is_not_ours() {
        String token = tokens().issue(account(Role.AGENT), SESSION, NOW);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens().verify(changed, NOW)).as("changed at %d", i).isEmpty();
        }
        assertThat(tokens().verify(token, NOW)).isPresent();
    }

    @Test
    default void a_token_without_signature_is_not_ours() {
        String token = tokens().issue(account(Role.AGENT), SESSION, NOW);
        String payload = token.split("\\.", -1)[1];

        for (String alg : List.of("none", "None", "HS512", "RS256")) {
            String header = encoded("{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\"}");
            assertThat(tokens().verify(header + "." + payload + ".", NOW)).isEmpty();
        }
    }

    @Test
    default void malformed_text_is_nothing_and_never_an_error() {
        String token = tokens().issue(account(Role.AGENT), SESSION, NOW);
        String part = encoded("{}");

        for (String text : List.of(
                "",
                " ",
                ".",
                "..",
                "...",
                "a.b.c",
                token + ".",
                "." + token,
                " " + token,
                token + " ",
                token + "=",
                token.substring(0, token.lastIndexOf('.')),
                part + "." + part + "." + part,
                encoded("[]") + "." + encoded("[]") + "." + part,
                encoded("{\"alg\":1}") + "." + part + "." + part,
                "\0\0.\0.\0",
                "é.ü.ö",
                "x".repeat(100_000))) {
            assertThat(tokens().verify(text, NOW)).isEmpty();
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
