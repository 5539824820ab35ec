package io.keybuzz.application.ticketing.reply;

import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.UserId;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** People answer, in the unit of work that is open; for the use case and for bridges, so that there is one way. */
public final class PersonReplies {
    private final TicketingPorts ports;

    public PersonReplies(TicketingPorts ports) {
        this.ports = ports;
    }

    /** Who says it. @param withKey whether an API key of theirs does, which has not written what they have begun */
    public record Person(UserId user, String name, boolean withKey) {}

    /** Refuses as {@link io.keybuzz.application.ticketing.Ticketing#reply} does. */
    public MessageView say(ReplyToTicket command, Person person, Instant now) {
        MessageBody body = MessageBody.written(command.body());
        Ticket ticket = ports.stores().tickets().require(command.ticket());
        if (command.visibility() == Visibility.PUBLIC
                && ticket.state().links().mergedInto().isEmpty()) {
            command.lastSeen().ifPresent(seen -> requireSeen(ticket, seen));
        }
        Author author = Author.agent(person.user().toString(), person.name());
        TicketMessage message = ticket.reply(author, body, command.visibility(), command.source(), now);
        new Sayings(ports).save(ticket, now);
        attach(command, message);
        if (!person.withKey()) {
            ports.stores().drafts().sent(command.ticket(), person.user().value(), command.visibility());
        }
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
}
