package io.keybuzz.adapters.http.ticketing.toolbox;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.toolbox.bulk.BulkDesk;
import io.keybuzz.application.ticketing.toolbox.bulk.GetBulk;
import io.keybuzz.application.ticketing.toolbox.bulk.ListBulk;
import io.keybuzz.application.ticketing.toolbox.bulk.ListBulkItems;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/tickets/bulk}. */
public final class BulkRoutes implements Route.Group {
    private static final String BULK = "/api/v1/tickets/bulk";
    private static final String ONE = BULK + "/{bulkId}";
    private static final int DONE = 200;
    private static final int ACCEPTED = 202;

    private final BulkDesk bulk;

    public BulkRoutes(BulkDesk bulk) {
        this.bulk = bulk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.create(BULK, this::run),
                Route.get(BULK, this::list, "limit", "cursor"),
                Route.get(ONE, this::get),
                Route.get(ONE + "/results", this::results, "limit", "cursor"));
    }

    private Creation<RunBulk.Answer> run(Exchange exchange) throws IOException {
        RunBulk command = BulkJson.read(exchange.body());
        return Creation.of(
                        call -> bulk.run(call, command),
                        answer -> BULK + "/" + answer.progress().job().id(),
                        BulkJson::answer)
                .answering(answer -> answer.progress().job().finishedAt().isPresent() ? DONE : ACCEPTED);
    }

    private void list(Exchange exchange) throws IOException {
        String list = "bulk";
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<BulkProgress> jobs = bulk.list(exchange.call(), new ListBulk(page));
        String next = exchange.cursor(jobs.next(), list);
        exchange.json(200, 256 + 600 * jobs.items().size(), out -> out.page(jobs.items(), next, BulkJson::progress));
    }

    private void get(Exchange exchange) throws IOException {
        BulkProgress progress = bulk.get(exchange.call(), new GetBulk(bulkId(exchange)));
        exchange.json(200, 1_024, out -> out.data(progress, BulkJson::progress));
    }

    private void results(Exchange exchange) throws IOException {
        BulkId id = bulkId(exchange);
        String list = "results of " + id;
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<BulkItem> items = bulk.items(exchange.call(), new ListBulkItems(id, page));
        String next = exchange.cursor(items.next(), list);
        exchange.json(200, 256 + 200 * items.items().size(), out -> out.page(items.items(), next, BulkJson::item));
    }

    private static BulkId bulkId(Exchange exchange) {
        return Uuids.parse(exchange.path("bulkId"))
                .map(BulkId::new)
                .orElseThrow(() -> TicketProblem.BULK_NOT_FOUND.refuse("There is no such work"));
    }
}
