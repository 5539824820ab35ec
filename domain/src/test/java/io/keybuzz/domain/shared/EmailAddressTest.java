package io.keybuzz.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.test",
                "first.last+tag@sub.example.test",
                "o'brien@example.test",
                "x_y-z@ex-ample.test",
                "müller@münchen.example",
                "00abc9+A1-b2@marketplace.amazon.fr",
                "a@xn--mnchen-3ya.example"
            })
    void an_address_of_the_grammar_is_accepted(String text) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@example.test",
                "a@example",
                "a@@example.test",
                "a@b@example.test",
                "a b@example.test",
                "a@exa mple.test",
                "a@-example.test",
                "a@.test",
                "a@example..test",
                "a@example.test.",
                "\"a\"@example.test",
                "<a@example.test>",
                "A <a@example.test>",
                "a@example.test,b@example.test",
                "a\n@example.test",
                "a@example.test\r\nBcc: b@example.test",
                "a\u0000@example.test",
                "a@[127.0.0.1]"
            })
    void anything_else_is_not_an_address(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_longest_address_has_254_characters_and_a_local_part_of_64() {
        String local = "l".repeat(64);
        String domain = "d".repeat(61) + "." + "d".repeat(61) + "." + "d".repeat(58) + ".test";
        assertThat(local.length() + 1 + domain.length()).isEqualTo(252);

        assertThat(EmailAddress.parse(local + "@" + domain)).isPresent();
        assertThat(EmailAddress.parse(local + "@dd" + domain)).isPresent();
        assertThat(EmailAddress.parse(local + "@dd." + domain)).isEmpty();
        assertThat(EmailAddress.parse("l" + local + "@example.test")).isEmpty();
    }

    @Test
    void the_local_part_is_kept_to_the_letter_and_the_domain_in_lower_case() {
        EmailAddress address = new EmailAddress("AbC+d@Example.TEST");

        assertThat(address.value()).isEqualTo("AbC+d@example.test").isEqualTo(address.toString());
        assertThat(address.localPart()).isEqualTo("AbC+d");
        assertThat(address.domain()).isEqualTo("example.test");
        assertThat(address.canonical()).isEqualTo("abc+d@example.test");
        assertThat(address).isNotEqualTo(new EmailAddress("abc+d@example.test"));
    }

    @Test
    void surrounding_white_space_is_taken_off_when_parsing() {
        assertThat(EmailAddress.parse(" \ta@example.test\n")).contains(new EmailAddress("a@example.test"));
    }

    @Test
    void a_hostile_text_is_judged_quickly() {
        String hostile = "a".repeat(60) + "@" + "a-.".repeat(60) + "!";

        assertThat(EmailAddress.parse(hostile)).isEmpty();
        assertThat(EmailAddress.parse("a@" + "a".repeat(1_000_000))).isEmpty();
    }
}
