package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import java.util.Optional;

/** A marketplace's way of writing mail. */
public interface MailDialect {
    /** The mail understood or found suspicious; empty when it is not in this dialect. */
    Optional<ParsedInbound> read(Connection connection, Mail mail);
}
