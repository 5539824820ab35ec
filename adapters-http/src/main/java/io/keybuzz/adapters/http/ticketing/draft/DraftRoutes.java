package io.keybuzz.adapters.http.ticketing.draft;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketJson;
import io.keybuzz.application.ticketing.drafts.Drafting;
import io.keybuzz.application.ticketing.drafts.DropDraft;
import io.keybuzz.application.ticketing.drafts.GetDraft;
import io.keybuzz.application.ticketing.drafts.SaveDraft;
import io.keybuzz.application.ticketing.drafts.UndoReply;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/tickets/{ticketId}/draft}: the caller's own; and taking a reply back. */
public final class DraftRoutes implements Route.Group {
    private static final String DRAFT = "/api/v1/tickets/{ticketId}/draft";
    private static final String UNDO = "/api/v1/tickets/{ticketId}/messages/{messageId}/undo";

    private final Drafting drafts;

    public DraftRoutes(Drafting drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(DRAFT, this::get),
                Route.put(DRAFT, this::save),
                Route.delete(DRAFT, this::drop),
                Route.post(UNDO, this::undo));
    }

    private void get(Exchange exchange) throws IOException {
        exchange.query().done();
        show(exchange, drafts.get(exchange.call(), new GetDraft(ticketId(exchange))));
    }

    private void save(Exchange exchange) throws IOException {
        TicketId ticket = ticketId(exchange);
        Fields body = exchange.body();
        String text = body.text("body", MessageBody.MAX_WRITTEN);
        Visibility visibility = body.flag("isInternal", false) ? Visibility.INTERNAL : Visibility.PUBLIC;
        body.done();
        show(
                exchange,
                drafts.save(exchange.call(), new SaveDraft(ticket, text, visibility, exchange.expectedVersion())));
    }

    private void drop(Exchange exchange) {
        drafts.drop(exchange.call(), new DropDraft(ticketId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private void undo(Exchange exchange) throws IOException {
        MessageId message = Uuids.parse(exchange.path("messageId"))
                .map(MessageId::new)
                .orElseThrow(() -> TicketProblem.NOT_UNDOABLE.refuse("There is no such reply"));
        MessageView undone = drafts.undo(exchange.call(), new UndoReply(ticketId(exchange), message));
        exchange.json(200, 700, out -> out.data(undone, TicketJson::message));
    }

    private static void show(Exchange exchange, Draft draft) throws IOException {
        int bytes = 300 + draft.body().text().length();
        exchange.version(draft.version()).json(200, bytes, out -> out.data(draft, DraftJson::draft));
    }

    private static TicketId ticketId(Exchange exchange) {
        return Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }
}
