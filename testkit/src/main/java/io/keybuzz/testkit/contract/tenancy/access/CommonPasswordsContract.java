package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.tenancy.access.port.CommonPasswords;
import org.junit.jupiter.api.Test;

/** The promises of {@link CommonPasswords}. */
public interface CommonPasswordsContract {
    CommonPasswords common();

    @Test
    default void what_everybody_tries_first_is_in_it() {
        for (String password : new String[] {
            "password",
            "12345678",
            "123456789",
            "password1",
            "qwertyuiop",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "пароль",
            "passwort",
            "motdepasse",
            "contraseña",
            "密码"
        }) {
            assertThat(common().contains(password)).as(password).isTrue();
        }
    }

    @Test
    default void what_somebody_thought_up_is_not() {
        for (String password :
                new String[] {"correct horse battery staple", "kmnx-w4uo-twbq", "owner-acme-123", "𝔲𝔫𝔦𝔠𝔬𝔡𝔢 ♞"}) {
            assertThat(common().contains(password)).as(password).isFalse();
        }
    }
}
