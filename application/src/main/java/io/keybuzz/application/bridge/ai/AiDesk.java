package io.keybuzz.application.bridge.ai;

import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.reply.PersonReplies;
import io.keybuzz.application.ticketing.reply.Sayings;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.Sending;
import io.keybuzz.domain.automation.draft.Speaker;
import io.keybuzz.domain.automation.draft.port.DraftDesk;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.RuleTrace;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Suggested answers leave their trace on ticketing's tickets, and become replies there as anybody's do. */
public final class AiDesk implements DraftDesk {
    private final TicketingPorts ports;
    private final PersonReplies replies;

    public AiDesk(TicketingPorts ports) {
        this.ports = ports;
        this.replies = new PersonReplies(ports);
    }

    @Override
    public void suggested(AiDraft draft, Speaker by, Instant now) {
        Ticket ticket = ports.stores().tickets().require(new TicketId(draft.ticket()));
        Map<String, String> payload = Map.of(
                "draftId", draft.id().toString(),
                "messageId", draft.message().toString(),
                "writer", draft.writer());
        RuleTrace.suggested(ticket, Author.agent(by.user().toString(), by.name()), payload, now);
        new Sayings(ports).save(ticket, now);
    }

    @Override
    public UUID send(Sending sending) {
        ReplyToTicket command = new ReplyToTicket(
                new TicketId(sending.ticket()),
                sending.body(),
                Visibility.PUBLIC,
                MessageSource.API,
                Set.of(),
                sending.lastSeen().map(MessageId::new));
        Speaker by = sending.by();
        return replies.say(command, new PersonReplies.Person(by.user(), by.name(), by.withKey()), sending.now())
                .id();
    }
}
