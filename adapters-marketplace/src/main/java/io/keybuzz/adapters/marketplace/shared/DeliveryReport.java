package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;

/**
 * What a mail server says became of a mail (RFC 3464).
 *
 * @param failed whether it gave up; a delay or a delivery is news but no failure
 * @param messageId of the mail reported on, when the report quotes it
 * @param recipient who did not get it
 */
public record DeliveryReport(boolean failed, Optional<String> messageId, Optional<EmailAddress> recipient) {}
