package io.keybuzz.adapters.integration.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.PasswordRules;
import io.keybuzz.domain.tenancy.access.port.CommonPasswords;
import io.keybuzz.testkit.contract.tenancy.access.CommonPasswordsContract;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ListedPasswordsContractTest implements CommonPasswordsContract {
    private final CommonPasswords common = new ListedPasswords();

    @Override
    public CommonPasswords common() {
        return common;
    }

    /** OWASP ASVS 6.2.4 asks for the first 3,000 that fit the other rules. */
    @Test
    void the_first_3000_that_are_long_enough_are_refused_in_any_case() throws IOException {
        PasswordRules rules = new PasswordRules(common::contains);
        List<String> listed = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(password -> password.length() >= PasswordRules.MIN_LENGTH)
                .limit(3_000)
                .toList();

        assertThat(listed).hasSize(3_000);
        for (String password : listed) {
            for (String typed : List.of(password, password.toUpperCase(Locale.ROOT))) {
                assertThatThrownBy(() -> rules.check(typed, List.of()))
                        .as(typed)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(TenancyProblem.WEAK_PASSWORD));
            }
        }
    }
}
