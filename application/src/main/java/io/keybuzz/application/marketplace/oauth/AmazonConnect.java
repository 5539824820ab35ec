package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import java.util.Optional;

/** Connects sellers at Amazon. */
public interface AmazonConnect {
    /**
     * Makes the link to Amazon's consent page, good for a quarter of an hour in one browser; an earlier one of the same
     * connection is good for nothing any more. A connection that waits for consent is used again, another one is made as a
     * draft. Refuses with {@code marketplace/unknown-marketplace}, {@code -connection-not-found}, {@code -connection-refused},
     * {@code -connection-not-usable} for one that has ended, {@code -account-taken} where the marketplace is connected already and no connection was named, {@code
     * -too-many-connections}, or {@code -secrets-unavailable} where our application's credentials cannot be read.
     *
     * @param browser the mark this browser has from an earlier link
     */
    StartAmazonOAuth.Outcome start(CallContext call, StartAmazonOAuth command, Optional<String> browser);

    /**
     * Takes a seller back from Amazon; the state alone says whose. Refuses with {@code marketplace/oauth-state-invalid} a state
     * that is unknown, used, too old, or of another browser, all alike and without asking Amazon anything.
     */
    Landing finish(Visit visit, AmazonAnswer answer);

    /** Where a browser goes on to that came with a link that is not good any more. */
    Landing expired();

    /** The connection that is named; otherwise the one that works, or the newest. Nothing where there is none. */
    Optional<ConnectionDetail> status(CallContext call, GetAmazonStatus query);

    /**
     * Ends a connection, the one that {@link #status} would show, and forgets its credentials; its tickets stay. Refuses with
     * {@code marketplace/connection-not-found}.
     */
    Connection disconnect(CallContext call, Optional<ConnectionId> connection);
}
