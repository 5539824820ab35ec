package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.Customer;
import java.util.Optional;

/**
 * A buyer as one message shows them.
 *
 * @param language ISO 639-1 in lower case
 */
public record Sighting(Handle handle, Optional<String> name, Optional<String> language) {
    /** Nothing for a buyer without an address: a name alone is nobody in particular. */
    public static Optional<Sighting> of(Customer customer, Channel channel, Optional<String> language) {
        return customer.email()
                .map(address -> new Sighting(
                        Handle.on(channel, address.value()),
                        customer.name().filter(CustomerRecord::isName),
                        language.filter(CustomerRecord::isLanguage)));
    }
}
