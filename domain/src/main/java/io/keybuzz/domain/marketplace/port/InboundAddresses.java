package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.EmailAddress;

/** Makes the address at which a connection receives mail: whoever knows it can open tickets, so nobody can guess it. */
public interface InboundAddresses {
    /** A new one each time, with at least 128 random bits in its local part. */
    EmailAddress next(ConnectionId connection);
}
