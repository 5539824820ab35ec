package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.ticketing.reply.PersonReplies;
import io.keybuzz.domain.ticketing.view.MessageView;

final class ReplyToTicketHandler implements Change<ReplyToTicket, MessageView> {
    private final PersonReplies replies;

    ReplyToTicketHandler(TicketingPorts ports) {
        this.replies = new PersonReplies(ports);
    }

    @Override
    public MessageView handle(CallContext call, ReplyToTicket command) {
        boolean withKey = call.caller().proof() instanceof Proof.Key;
        PersonReplies.Person person =
                new PersonReplies.Person(call.caller().user(), call.caller().name(), withKey);
        return replies.say(command, person, call.now());
    }

    @Override
    public AuditNote note(ReplyToTicket command, MessageView result) {
        return AuditNote.of("ticket", command.ticket().value(), "messages");
    }
}
