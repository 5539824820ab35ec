package io.keybuzz.application.ticketing.presence;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.presence.Presence;
import io.keybuzz.domain.ticketing.view.TicketView;

/** What somebody says of where they are; nothing of it is worth an entry in the audit trail. */
final class PresenceHandlers {
    private PresenceHandlers() {}

    private static AuditNote nothing(TicketId ticket) {
        return AuditNote.of("ticket", ticket.value(), "presence").onlyIf(false);
    }

    static final class ShowPresenceHandler implements Change<ShowPresence, Presence> {
        private final TicketingStores stores;

        ShowPresenceHandler(TicketingStores stores) {
            this.stores = stores;
        }

        @Override
        public Presence handle(CallContext call, ShowPresence command) {
            TicketView ticket =
                    stores.views().find(command.ticket()).orElseThrow(() -> TicketProblem.notFound(command.ticket()));
            if (ticket.mergedInto() != null) {
                throw TicketProblem.mergedInto(new TicketId(ticket.mergedInto()));
            }
            Presence presence = Presence.of(
                    command.ticket(),
                    call.caller().user().value(),
                    call.caller().name(),
                    command.activity(),
                    call.now());
            stores.routing().presences().put(presence);
            return presence;
        }

        @Override
        public AuditNote note(ShowPresence command, Presence result) {
            return nothing(command.ticket());
        }
    }

    static final class LeaveTicketHandler implements Change<LeaveTicket, TicketId> {
        private final TicketingStores stores;

        LeaveTicketHandler(TicketingStores stores) {
            this.stores = stores;
        }

        @Override
        public TicketId handle(CallContext call, LeaveTicket command) {
            if (stores.views().tenantOf(command.ticket()).isEmpty()) {
                throw TicketProblem.notFound(command.ticket());
            }
            stores.routing()
                    .presences()
                    .remove(command.ticket(), call.caller().user().value());
            return command.ticket();
        }

        @Override
        public AuditNote note(LeaveTicket command, TicketId result) {
            return nothing(command.ticket());
        }
    }
}
