package io.keybuzz.domain.ticketing.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Counts what is billed, in the transaction of what is counted. Implemented by the bridge to billing. */
public interface UsageMeter {
    /** Opening is what is billed; never refused, whatever the quota. */
    void ticketOpened(TenantId tenant, TicketId ticket, Instant now);

    void humanMessage(TenantId tenant, TicketId ticket, Instant now);

    /** A message that was counted did not leave after all. */
    void humanMessageTakenBack(TenantId tenant, TicketId ticket, Instant now);

    /** What tickets used that are parts of another now, and what that costs, counts with it; they themselves show nothing. */
    void joined(Set<TicketId> parts, TicketId target, Instant now);

    /** What the part and its family used before counts for itself again. */
    void parted(TicketId part, Set<TicketId> family, Instant now);

    /** A ticket was opened with messages of others. @param humanMessages by the ticket they were counted on */
    void split(TenantId tenant, TicketId ticket, Map<TicketId, Integer> humanMessages, Instant now);
}
