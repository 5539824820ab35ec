package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.ticketing.reply.Sayings;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.presence.Unseen;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.List;
import java.util.Map;

final class ReplyToTicketHandler implements Change<ReplyToTicket, MessageView> {
    private final TicketingPorts ports;

    ReplyToTicketHandler(TicketingPorts ports) {
        this.ports = ports;
    }

    @Override
    public MessageView handle(CallContext call, ReplyToTicket command) {
        MessageBody body = MessageBody.written(command.body());
        Ticket ticket = ports.stores().tickets().require(command.ticket());
        if (command.visibility() == Visibility.PUBLIC
                && ticket.state().links().mergedInto().isEmpty()) {
            command.lastSeen().ifPresent(seen -> requireSeen(ticket, seen));
        }
        Author author =
                Author.agent(call.caller().user().toString(), call.caller().name());
        TicketMessage message = ticket.reply(author, body, command.visibility(), command.source(), call.now());
        new Sayings(ports).save(ticket, call.now());
        attach(command, message);
        forgetDraft(call, command);
        return message.toView();
    }

    /** The ticket is held: nothing can come in between this look and the reply. */
    private void requireSeen(Ticket ticket, MessageId seen) {
        Unseen unseen = ports.stores().views().since(ticket.id(), seen);
        if (!unseen.known()) {
            throw CommonProblem.INVALID_FIELDS.refuse(
                    "lastSeenMessageId is no message of this ticket", Map.of("field", "lastSeenMessageId"));
        }
        unseen.latest().ifPresent(message -> {
            throw TicketProblem.NEWER_MESSAGE.refuse(
                    "The buyer has written since the message you have seen; read it, or say force",
                    Map.of(
                            "newerMessage",
                            List.of(Map.of(
                                    "id", message.id().toString(),
                                    "senderName", message.senderName(),
                                    "body", message.body(),
                                    "sentAt", message.sentAt().toString()))));
        });
    }

    /** An API key acts for the person who made it, but has not written what that person has begun. */
    private void forgetDraft(CallContext call, ReplyToTicket command) {
        if (!(call.caller().proof() instanceof Proof.Key)) {
            ports.stores().drafts().sent(command.ticket(), call.caller().user().value(), command.visibility());
        }
    }

    private void attach(ReplyToTicket command, TicketMessage message) {
        int most = ports.files().rules().maxPerMessage();
        if (command.attachments().size() > most) {
            throw TicketProblem.ATTACHMENT_UNUSABLE.refuse(
                    "A message takes at most " + most + " files along", Map.of("limit", most));
        }
        if (!command.attachments().isEmpty()) {
            if (message.delivery() == DeliveryStatus.QUEUED) {
                throw TicketProblem.ATTACHMENT_UNUSABLE.refuse("The ticket's channel does not carry files");
            }
            ports.stores().attachments().send(command.ticket(), message.id(), command.attachments());
        }
    }

    @Override
    public AuditNote note(ReplyToTicket command, MessageView result) {
        return AuditNote.of("ticket", command.ticket().value(), "messages");
    }
}
