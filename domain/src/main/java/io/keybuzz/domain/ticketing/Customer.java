package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;

/** The buyer as the channel shows them; the address is often a relay alias. */
public record Customer(Optional<String> name, Optional<EmailAddress> email) {}
