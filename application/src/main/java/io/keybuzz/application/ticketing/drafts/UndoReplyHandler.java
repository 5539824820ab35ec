package io.keybuzz.application.ticketing.drafts;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.thread.Halves;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class UndoReplyHandler implements Change<UndoReply, MessageView> {
    private final TicketingPorts ports;

    UndoReplyHandler(TicketingPorts ports) {
        this.ports = ports;
    }

    /** The queue is asked first: whoever sends a reply holds its place there before its message. */
    @Override
    public MessageView handle(CallContext call, UndoReply command) {
        TicketingStores stores = ports.stores();
        Ticket ticket = stores.tickets().require(command.ticket());
        ticket.requireNotMerged();
        ReplyUndo undo =
                stores.undos().find(command.ticket(), command.message()).orElseThrow(UndoReplyHandler::refused);
        TicketMessage message = undo.message();
        requireMay(call, message.author());
        if (!undo.isOpenAt(call.now())) {
            throw refused();
        }
        ports.replies().cancel(undo.ticket(), command.message(), call.now());
        Author author =
                Author.agent(call.caller().user().toString(), call.caller().name());
        Halves halves = stores.threads().threads().halves(command.ticket(), Set.of(command.message()));
        ticket.takeBack(undo, halves.rest(), author, call.now());
        stores.tickets().save(ticket);
        stores.tickets().noteDelivery(command.ticket(), command.message(), DeliveryStatus.CANCELLED, Optional.empty());
        stores.undos().remove(undo.ticket(), command.message());
        halves.humanMessages()
                .keySet()
                .forEach(counted -> ports.meter().humanMessageTakenBack(message.tenant(), counted, call.now()));
        if (!(call.caller().proof() instanceof Proof.Key)) {
            bringBack(call, message);
        }
        return message.delivered(DeliveryStatus.CANCELLED, Optional.empty()).toView();
    }

    /** A rule's words go to whoever has stopped them. */
    private void bringBack(CallContext call, TicketMessage message) {
        UUID writer = message.author().type() == SenderType.AI
                ? call.caller().user().value()
                : UUID.fromString(message.author().id().orElseThrow());
        ports.stores()
                .drafts()
                .bringBack(new Draft(
                        message.tenant(),
                        message.ticket(),
                        writer,
                        message.body(),
                        message.visibility(),
                        0,
                        call.now()));
    }

    /** What a rule has written is anybody's. */
    private static void requireMay(CallContext call, Author writer) {
        boolean own = writer.type() == SenderType.AI
                || writer.id().equals(Optional.of(call.caller().user().value().toString()));
        if (!own && call.caller().role() == Role.AGENT) {
            throw CommonProblem.NOT_ALLOWED.refuse(
                    "Only an owner, admin or manager takes back what others have written");
        }
    }

    private static Refusal refused() {
        return TicketProblem.NOT_UNDOABLE.refuse(
                "The reply has left or was taken back, never could be, or is on another ticket now");
    }

    @Override
    public AuditNote note(UndoReply command, MessageView result) {
        return AuditNote.of("ticket", command.ticket().value(), "messages");
    }
}
