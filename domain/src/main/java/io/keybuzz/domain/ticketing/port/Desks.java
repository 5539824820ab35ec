package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.routing.Opening;

/** How each tenant's desk works. */
public interface Desks {
    /** The rules of the tenant's desk; the standard ones as long as it has changed nothing. */
    DeskRules of(TenantId tenant);

    /** The same with the routing rules in force: all that opening a ticket has to know of the desk, in one question. */
    Opening opening(TenantId tenant);

    /**
     * Stores rules that were read at {@code rules.version()}; the stored version is one higher. Refuses a version that
     * somebody else has changed with {@code request/stale-version}.
     */
    void save(TenantId tenant, DeskRules rules);
}
