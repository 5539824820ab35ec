package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import java.util.UUID;

/** What is done with drafts. */
final class DraftHandlers {
    private DraftHandlers() {}

    private static UUID user(CallContext call) {
        return call.caller().user().value();
    }

    private static void require(ExpectedVersion expected, Drafts drafts, TicketId ticket, UUID user) {
        if (expected.oneOf().isPresent()) {
            expected.require(drafts.find(ticket, user).map(Draft::version).orElse(0L));
        }
    }

    static final class GetDraftHandler implements UseCase<GetDraft, Draft> {
        private final TicketingPorts ports;

        GetDraftHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Draft handle(CallContext call, GetDraft query) {
            return ports.stores()
                    .drafts()
                    .find(query.ticket(), user(call))
                    .orElseThrow(() -> TicketProblem.DRAFT_NOT_FOUND.refuse("There is no draft of yours"));
        }
    }

    static final class SaveDraftHandler implements Change<SaveDraft, Draft> {
        private final TicketingPorts ports;

        SaveDraftHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        /** The ticket is locked meanwhile, so that a version that is named is still the one when it is replaced. */
        @Override
        public Draft handle(CallContext call, SaveDraft command) {
            Ticket ticket = ports.stores().tickets().require(command.ticket());
            ticket.requireNotMerged();
            require(command.expected(), ports.stores().drafts(), command.ticket(), user(call));
            return ports.stores()
                    .drafts()
                    .save(Draft.written(
                            ticket.state().tenant(),
                            command.ticket(),
                            user(call),
                            command.body(),
                            command.visibility(),
                            call.now()));
        }

        @Override
        public AuditNote note(SaveDraft command, Draft result) {
            return AuditNote.of("ticket", command.ticket().value(), "draft");
        }
    }

    static final class DropDraftHandler implements Change<DropDraft, TicketId> {
        private final TicketingPorts ports;

        DropDraftHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public TicketId handle(CallContext call, DropDraft command) {
            ports.stores().tickets().require(command.ticket());
            require(command.expected(), ports.stores().drafts(), command.ticket(), user(call));
            ports.stores().drafts().remove(command.ticket(), user(call));
            return command.ticket();
        }

        @Override
        public AuditNote note(DropDraft command, TicketId result) {
            return AuditNote.of("ticket", result.value(), "draft");
        }
    }
}
