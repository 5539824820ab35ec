package io.keybuzz.adapters.http.automation.draft;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.problem.TicketPath;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.automation.draft.DiscardAiDraft;
import io.keybuzz.application.automation.draft.Drafting;
import io.keybuzz.application.automation.draft.EditAiDraft;
import io.keybuzz.application.automation.draft.ListAiDrafts;
import io.keybuzz.application.automation.draft.RequestAiDraft;
import io.keybuzz.application.automation.draft.UseAiDraft;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * {@code /api/v1/tickets/{ticketId}/drafts}: answers that were suggested for a ticket. Not to be taken for {@code …/draft}, which
 * is what the caller has begun to write.
 */
public final class AiDraftRoutes implements Route.Group {
    private static final String DRAFTS = "/api/v1/tickets/{ticketId}/drafts";
    private static final String DRAFT = DRAFTS + "/{draftId}";
    private static final int MOST_GUIDANCE = 2_000;
    private static final Words<Writer> WRITERS = Words.of(Writer.class);

    private final Drafting drafts;

    public AiDraftRoutes(Drafting drafts) {
        this.drafts = drafts;
    }

    /** Who is to write. */
    private enum Writer {
        DEFAULT,
        TEMPLATE
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(DRAFTS, this::list),
                Route.create(DRAFTS, this::request),
                Route.createTold(DRAFTS + "/stream", this::stream),
                Route.patch(DRAFT, this::edit),
                Route.post(DRAFT + "/use", this::use),
                Route.delete(DRAFT, this::discard));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.query().done();
        List<AiDraft> found = drafts.list(exchange.call(), new ListAiDrafts(TicketPath.id(exchange.path("ticketId"))));
        exchange.json(200, 2_000 + found.size() * 1_500, out -> out.page(found, null, AiDraftJson::draft));
    }

    private Creation<AiDraft> request(Exchange exchange) throws IOException {
        RequestAiDraft command = wish(exchange);
        return creation(call -> drafts.request(call, command)).versioned(AiDraft::version);
    }

    private static Creation<AiDraft> creation(Function<CallContext, AiDraft> work) {
        return Creation.of(work, draft -> "/api/v1/tickets/" + draft.ticket() + "/drafts", AiDraftJson::draft);
    }

    /** Tells what is written while it is; what is refused before the first word is refused as anywhere. */
    private void stream(Exchange exchange) throws IOException {
        RequestAiDraft command = wish(exchange);
        DraftLines lines = new DraftLines(exchange);
        Creation<AiDraft> draft = creation(call -> drafts.request(call, command, lines));
        lines.end(() -> exchange.make(draft));
    }

    private static RequestAiDraft wish(Exchange exchange) throws IOException {
        UUID ticket = TicketPath.id(exchange.path("ticketId"));
        Fields body = exchange.body();
        Optional<String> guidance = body.optionalText("guidance", MOST_GUIDANCE);
        boolean template = body.word("writer", WRITERS, Writer.DEFAULT) == Writer.TEMPLATE;
        body.done();
        return new RequestAiDraft(ticket, guidance, template);
    }

    private void edit(Exchange exchange) throws IOException {
        UUID ticket = TicketPath.id(exchange.path("ticketId"));
        AiDraftId draft = draftId(exchange);
        Fields body = exchange.body();
        String text = body.text("body", AiDraft.MOST);
        body.done();
        show(exchange, drafts.edit(exchange.call(), new EditAiDraft(ticket, draft, text, exchange.expectedVersion())));
    }

    private void use(Exchange exchange) throws IOException {
        UUID ticket = TicketPath.id(exchange.path("ticketId"));
        AiDraftId draft = draftId(exchange);
        Fields body = exchange.body();
        Optional<String> text = body.optionalText("body", AiDraft.MOST);
        Optional<UUID> seen = body.optionalId("lastSeenMessageId");
        boolean force = body.flag("force", false);
        body.done();
        show(
                exchange,
                drafts.use(
                        exchange.call(), new UseAiDraft(ticket, draft, text, seen, force, exchange.expectedVersion())));
    }

    private void discard(Exchange exchange) {
        drafts.discard(
                exchange.call(),
                new DiscardAiDraft(
                        TicketPath.id(exchange.path("ticketId")), draftId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private static void show(Exchange exchange, AiDraft draft) throws IOException {
        int bytes = 1_000 + draft.body().length() + draft.original().length();
        exchange.version(draft.version()).json(200, bytes, out -> out.data(draft, AiDraftJson::draft));
    }

    private static AiDraftId draftId(Exchange exchange) {
        return Uuids.parse(exchange.path("draftId"))
                .map(AiDraftId::new)
                .orElseThrow(() -> AutomationProblem.DRAFT_NOT_FOUND.refuse("There is no such draft"));
    }
}
