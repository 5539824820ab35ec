package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.Mailbox;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * Mailboxes of an address field. The address is what stands between the angle brackets and nothing else; encoded words are
 * decoded after the field has been taken apart, never before.
 */
final class MailAddresses {
    private static final int MAX_NAME = 200;
    private static final int MAX_FIELD = 8_000;
    private static final Pattern BRACKETED = Pattern.compile("^(.*)<([^<>]*)>[^<>]*$");

    private MailAddresses() {}

    static List<Mailbox> parse(String field) {
        List<Mailbox> mailboxes = new ArrayList<>();
        for (org.apache.james.mime4j.dom.address.Mailbox mailbox : list(field)) {
            read(mailbox).ifPresent(mailboxes::add);
        }
        if (mailboxes.isEmpty()) {
            bracketed(field).ifPresent(mailboxes::add);
        }
        return List.copyOf(mailboxes);
    }

    private static List<org.apache.james.mime4j.dom.address.Mailbox> list(String field) {
        try {
            AddressList list = LenientAddressParser.DEFAULT.parseAddressList(
                    field.substring(0, Math.min(field.length(), MAX_FIELD)));
            return list == null ? List.of() : List.copyOf(list.flatten());
        } catch (RuntimeException e) {
            // the library's lenient parser still throws on some garbage; a field it cannot read names nobody
            return List.of();
        }
    }

    private static Optional<Mailbox> read(org.apache.james.mime4j.dom.address.Mailbox mailbox) {
        String address = mailbox.getAddress();
        if (address == null) {
            return Optional.empty();
        }
        return address.indexOf('<') >= 0
                ? bracketed(address)
                : EmailAddress.parse(address).map(parsed -> new Mailbox(name(mailbox.getName()), parsed));
    }

    /** {@code a@b.example <c@d.example>}: an address as display name, which the library runs together. */
    private static Optional<Mailbox> bracketed(String text) {
        Matcher matcher = BRACKETED.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String display = matcher.group(1).replace("\"", "");
        return EmailAddress.parse(matcher.group(2))
                .map(address -> new Mailbox(name(HeaderText.readable(display)), address));
    }

    private static Optional<String> name(@org.jspecify.annotations.Nullable String name) {
        return Optional.ofNullable(name)
                .map(HeaderText::readable)
                .map(value -> Lines.single(value, MAX_NAME))
                .filter(Texts::hasContent);
    }
}
