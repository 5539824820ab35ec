package io.keybuzz.domain.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> CONTEXT = PasswordRules.contextOf(
            new EmailAddress("agathe.agent@acme.test"),
            Optional.of("Acme Electronics"),
            Optional.of("acme-electronics"),
            List.of("Agathe Bergström"));

    private final PasswordRules rules = new PasswordRules(Set.of(
            "password", "password1", "finance2024", "пароль", "sunshine", "illusion", "12345678", "letmein")::contains);

    private void assertRefused(String password, String why) {
        assertThatThrownBy(() -> rules.check(password, CONTEXT))
                .as(password)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(TenancyProblem.WEAK_PASSWORD);
                    assertThat(refusal.detail()).contains(why).doesNotContain(password);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "kmnx-w4uo",
                "jbkrmqzp",
                "ÄÖÜäöüß!",
                "owner-acme-123",
                "    a b c d    ",
                "📦🚚🏠🎁📦🚚🏠🎁",
                "acme electronics pays me well",
                "sunshine over the wet roofs",
                "password-8147290356",
                "71 sunshine 902 84 613",
            })
    void whatever_is_long_enough_and_nobodys_first_guess_is_taken(String password) {
        assertThatCode(() -> rules.check(password, CONTEXT)).doesNotThrowAnyException();
    }

    @Test
    void length_is_counted_as_people_count_after_normalising() {
        assertRefused("kmnxw4u", "8 characters");
        assertRefused("📦🚚🏠🎁📦🚚🏠", "8 characters");
        assertRefused("a\u0301b\u0301c\u0301de\u0301", "8 characters");
        assertThatCode(() -> rules.check("📦🚚🏠".repeat(85) + "abcd", CONTEXT)).doesNotThrowAnyException();
        assertRefused("📦🚚🏠".repeat(85) + "abcde", "1024 bytes");
        assertRefused("correct horse\0battery", "nobody can type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1",
                "PASSWORD1",
                "Password1",
                "ＰＡＳＳＷＯＲＤ１",
                "ﬁnance2024",
                "Password1!",
                "P@ssw0rd2026!",
                "pa$$word",
                "$un5h1ne",
                "1llus10n",
                "!!sunshine!!",
                "sun-shine",
                "Let.Me.In!",
                "1234-5678",
                "пароль123",
                "ПАРОЛЬ2026",
                "password19841231",
            })
    void what_everybody_tries_is_refused_however_it_is_written(String password) {
        assertRefused(password, "tried first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaa", "abababab", "123123123123", "        "})
    void a_pattern_of_three_characters_is_refused(String password) {
        assertRefused(password, "repeats");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme-electronics",
                "AcmeElectronics",
                "Acme2026!",
                "KeyBuzz1234",
                "agathe.agent",
                "Agathe!2026",
                "electronics1",
                "1acme!keybuzz",
                "4cm3-3l3ctr0n1cs",
                "AcmeElectronics2026",
                "Bergström1",
                "agathebergström",
                "K3yBuzz2026"
            })
    void what_is_known_about_its_owner_is_no_password(String password) {
        assertRefused(password, "made of");
    }

    @Test
    void a_super_admin_has_no_tenant_to_take_words_from() {
        List<String> context = PasswordRules.contextOf(
                new EmailAddress("sue@house.test"), Optional.empty(), Optional.empty(), List.of("Susan"));

        assertThat(context).containsExactly("sue", "house", "Susan");
        assertThatThrownBy(() -> rules.check("keybuzz-1234", context)).isInstanceOf(Refusal.class);
    }
}
