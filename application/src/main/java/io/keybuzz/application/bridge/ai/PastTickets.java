package io.keybuzz.application.bridge.ai;

import io.keybuzz.domain.automation.backtest.Aftermath;
import io.keybuzz.domain.automation.backtest.PastMessage;
import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.automation.port.PastMessages;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.ticketing.past.HeardMessage;
import io.keybuzz.domain.ticketing.past.port.HeardMessages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Automation looks at ticketing's past. Of an order only its reference is known, as it is when rules run. */
public final class PastTickets implements PastMessages {
    private final HeardMessages heard;

    public PastTickets(HeardMessages heard) {
        this.heard = heard;
    }

    @Override
    public long count(Span span) {
        return heard.count(span.from(), span.to());
    }

    @Override
    public List<PastMessage> next(Span span, Optional<PageKey> after, int limit) {
        return heard.next(span.from(), span.to(), after, limit).stream()
                .map(PastTickets::past)
                .toList();
    }

    private static PastMessage past(HeardMessage message) {
        HeardMessage.Heading heading = message.heading();
        HeardMessage.Next next = message.next();
        return new PastMessage(
                message.tenant(),
                ticket(message),
                new Situation.Message(message.id(), message.body(), message.at()),
                new Situation.Buyer(heading.customerName(), message.then().customerTickets()),
                heading.externalId()
                        .map(reference -> new Situation.Order(reference, Optional.empty(), Optional.empty())),
                new Situation.Place(heading.channel(), heading.marketplace(), heading.language()),
                new Aftermath(
                        next.answeredByPerson(),
                        next.answered(),
                        next.heard(),
                        next.movedTo().map(Enum::name),
                        next.escalated()));
    }

    private static Situation.Ticket ticket(HeardMessage message) {
        HeardMessage.Heading heading = message.heading();
        return new Situation.Ticket(
                message.ticket(),
                message.then().status().name(),
                heading.priority().name(),
                heading.subject(),
                heading.category(),
                Set.copyOf(heading.tags()),
                heading.assigned(),
                message.then().messages(),
                heading.createdAt(),
                heading.dueAt(),
                true);
    }
}
