package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;

/** The buyer as the channel shows them; the address is often a relay alias. */
public record Customer(Optional<String> name, Optional<EmailAddress> email) {
    /** The buyer as the author of a message, named by what is known of them. */
    public Author asAuthor() {
        return Author.customer(name.or(() -> email.map(EmailAddress::value)).orElse("Customer"));
    }
}
