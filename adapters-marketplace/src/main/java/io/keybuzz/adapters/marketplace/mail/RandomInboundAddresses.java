package io.keybuzz.adapters.marketplace.mail;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.InboundAddresses;
import io.keybuzz.domain.shared.EmailAddress;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Addresses like {@code i.<end of the connection's id>.<32 hexadecimal digits>@<domain>} (reference/marketplaces.md §12.10). */
public final class RandomInboundAddresses implements InboundAddresses {
    private static final int BYTES = 16;
    private static final int SHOWN = 8;

    private final SecureRandom random = new SecureRandom();
    private final String domain;

    /** @param domain where mail is received */
    public RandomInboundAddresses(String domain) {
        this.domain = domain;
    }

    @Override
    public EmailAddress next(ConnectionId connection) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String id = connection.toString();
        return new EmailAddress(
                "i." + id.substring(id.length() - SHOWN) + "." + HexFormat.of().formatHex(secret) + "@" + domain);
    }
}
