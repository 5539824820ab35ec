package io.keybuzz.adapters.marketplace.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.shared.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@b.fr | | a@b.fr",
                "<A+c@B.FR> | | A+c@b.fr",
                "\"Marie D. - Amazon\" <a@b.fr> | Marie D. - Amazon | a@b.fr",
                "=?UTF-8?Q?Ren=C3=A9=2C_X?= <a@b.fr> | René, X | a@b.fr",
                "\"x@marketplace.amazon.fr\" <e@evil.test> | x@marketplace.amazon.fr | e@evil.test",
                "x@marketplace.amazon.fr <e@evil.test> | x@marketplace.amazon.fr | e@evil.test",
                "=?UTF-8?Q?=3Cx=40marketplace.amazon.fr=3E?= <e@evil.test> | <x@marketplace.amazon.fr> | e@evil.test"
            })
    void a_mailbox_is_read_by_what_stands_in_the_brackets(String field, String name, String address) {
        assertThat(MailAddresses.parse(field)).singleElement().satisfies(mailbox -> {
            assertThat(mailbox.name().orElse(null)).isEqualTo(name);
            assertThat(mailbox.address().value()).isEqualTo(address);
        });
    }

    @Test
    void several_mailboxes_are_several() {
        assertThat(MailAddresses.parse("A <a@b.fr>, \"C, D\" <c@d.fr>"))
                .extracting(Mailbox::address)
                .extracting(Object::toString)
                .containsExactly("a@b.fr", "c@d.fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "foo", "undisclosed-recipients:;", "<>", "<<<>>>,,;;:::", "a@b", "\"", "(", "<a@b@c.d>"})
    void what_is_no_address_names_nobody(String field) {
        assertThat(MailAddresses.parse(field)).isEmpty();
    }
}
