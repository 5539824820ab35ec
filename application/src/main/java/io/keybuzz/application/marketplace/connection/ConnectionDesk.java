package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import java.util.List;

/** The tenant's connections. Everybody in it sees how they fare; owners, admins and managers manage them. */
public interface ConnectionDesk {
    /** Oldest first; there are at most {@link #MOST}. */
    List<ConnectionDetail> list(CallContext call, ListConnections query);

    /** Of one tenant, disconnected ones included. */
    int MOST = 200;

    /** Refuses with {@code marketplace/connection-not-found}. */
    ConnectionDetail get(CallContext call, GetConnection query);

    /**
     * Stores the account as a draft, its credentials in the secret store, and asks the channel once whether they work: only
     * then it is connected. What the channel says against them is the draft's last error; that somebody else has the account is told
     * once it is proved, and the draft stays. Refuses with {@code
     * marketplace/connection-refused}, {@code -too-many-connections}, {@code -account-taken} or {@code -secrets-unavailable}.
     */
    ConnectionDetail create(CallContext call, CreateConnection command);

    /**
     * Stores other credentials and asks the channel whether they work. Refuses with {@code marketplace/connection-not-found},
     * {@code -connection-refused} if they are another account's, or {@code -secrets-unavailable}.
     */
    ConnectionDetail replaceCredentials(CallContext call, ReplaceCredentials command);

    /**
     * Changes name and settings; where a mailbox or its login is another one, the channel is asked whether they work, and one on
     * another server is not read before. Refuses with
     * {@code marketplace/connection-not-found}, {@code -connection-not-usable} once it has ended, {@code -connection-refused}, or
     * {@code request/stale-version}.
     */
    ConnectionDetail change(CallContext call, ChangeConnection command);

    /**
     * Has the channel asked at once; of a draft, whether the credentials that are kept work by now. Refuses with {@code
     * marketplace/connection-not-found}, {@code -connection-not-usable}, or {@code -polled-just-now} within
     * a minute of the last time.
     */
    ConnectionDetail poll(CallContext call, PollConnection command);

    /** Refuses with {@code marketplace/connection-not-found}; what is disconnected already stays so. */
    Connection disconnect(CallContext call, DisconnectConnection command);
}
