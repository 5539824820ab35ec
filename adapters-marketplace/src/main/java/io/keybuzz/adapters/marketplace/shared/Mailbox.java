package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;

/**
 * Who a mail says it is from.
 *
 * @param name the display name, which anybody can choose and which therefore proves nothing
 */
public record Mailbox(Optional<String> name, EmailAddress address) {}
