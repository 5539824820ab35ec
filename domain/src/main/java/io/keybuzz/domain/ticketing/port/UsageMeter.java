package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;

/** Counts what is billed, in the transaction of what is counted. Implemented by the bridge to billing. */
public interface UsageMeter {
    void ticketOpened(TenantId tenant, TicketId ticket, Instant now);

    void humanMessage(TenantId tenant, TicketId ticket, Instant now);

    /** A message that was counted did not leave after all. */
    void humanMessageTakenBack(TenantId tenant, TicketId ticket, Instant now);
}
