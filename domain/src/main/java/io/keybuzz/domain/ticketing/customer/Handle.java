package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer is known by: an address of their own, or what a channel calls them, which is often a relay address.
 *
 * @param channel whose name for the buyer this is; empty for an address of their own
 * @param value to the letter, 1 to 254 characters
 */
public record Handle(Optional<Channel> channel, String value) {
    public static final int MAX = 254;

    /** Refuses with {@code ticketing/invalid-customer}. */
    public Handle {
        if (!Texts.hasContent(value)
                || Texts.length(value) > MAX
                || !Texts.isStorable(value)
                || !Texts.isOneLine(value)) {
            throw TicketProblem.INVALID_CUSTOMER.refuse(
                    "An alias must have 1 to " + MAX + " characters on one line", Map.of("field", "aliases"));
        }
    }

    /** An address of the buyer's own. */
    public static Handle address(EmailAddress address) {
        return new Handle(Optional.empty(), address.value());
    }

    /** What a channel calls the buyer; where somebody writes down what they heard elsewhere, it is the buyer's own. */
    public static Handle on(Channel channel, String value) {
        boolean own = channel == Channel.MANUAL
                || (channel == Channel.OTHER && EmailAddress.parse(value).isPresent());
        return new Handle(own ? Optional.empty() : Optional.of(channel), value);
    }

    /** One for all spellings: an address is found whichever channel it was seen on, another name on its channel only. */
    public String key() {
        Optional<EmailAddress> address = EmailAddress.parse(value);
        if (address.isPresent()) {
            return address.get().canonical();
        }
        return channel.map(Enum::name).orElse("") + ":" + value;
    }
}
