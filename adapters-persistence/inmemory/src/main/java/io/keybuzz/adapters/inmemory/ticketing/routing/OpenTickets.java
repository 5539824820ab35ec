package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tickets that are neither resolved nor closed nor part of another. @param all every ticket of a tenant */
public record OpenTickets(Function<TenantId, Stream<TicketState>> all) {
    private static final Set<TicketStatus> OVER = EnumSet.of(TicketStatus.RESOLVED, TicketStatus.CLOSED);

    Stream<TicketState> of(TenantId tenant) {
        return all.apply(tenant)
                .filter(state -> !OVER.contains(state.status())
                        && state.links().mergedInto().isEmpty());
    }

    static boolean waitsForUs(TicketState state) {
        return state.status() != TicketStatus.WAITING_CUSTOMER;
    }
}
