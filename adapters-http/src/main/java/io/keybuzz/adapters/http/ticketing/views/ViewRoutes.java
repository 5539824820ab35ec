package io.keybuzz.adapters.http.ticketing.views;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketQuestions;
import io.keybuzz.adapters.http.ticketing.TicketRoutes;
import io.keybuzz.application.ticketing.views.ChangeView;
import io.keybuzz.application.ticketing.views.CountViews;
import io.keybuzz.application.ticketing.views.CreateView;
import io.keybuzz.application.ticketing.views.DeleteView;
import io.keybuzz.application.ticketing.views.GetView;
import io.keybuzz.application.ticketing.views.ListViewTickets;
import io.keybuzz.application.ticketing.views.ListViews;
import io.keybuzz.application.ticketing.views.Views;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/views}. */
public final class ViewRoutes implements Route.Group {
    private static final String VIEWS = "/api/v1/views";
    private static final String VIEW = VIEWS + "/{viewId}";

    private final Views views;

    public ViewRoutes(Views views) {
        this.views = views;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(VIEWS, this::list, "limit", "cursor"),
                Route.create(VIEWS, this::create),
                Route.get("/api/v1/view-counts", this::counts),
                Route.get(VIEW, this::get),
                Route.patch(VIEW, this::change),
                Route.delete(VIEW, this::delete),
                Route.get(VIEW + "/tickets", this::tickets, "sort", "limit", "cursor"));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page("views");
        exchange.query().done();
        Page<SavedView> found = views.list(exchange.call(), new ListViews(page));
        String next = exchange.cursor(found.next(), "views");
        exchange.json(200, 256 + 500 * found.items().size(), out -> out.page(found.items(), next, ViewJson::view));
    }

    private Creation<SavedView> create(Exchange exchange) throws IOException {
        CreateView command = ViewJson.readNew(exchange.body());
        return Creation.of(call -> views.create(call, command), view -> VIEWS + "/" + view.id(), ViewJson::view)
                .versioned(SavedView::version);
    }

    private void counts(Exchange exchange) throws IOException {
        List<ViewCount> counts = views.counts(exchange.call(), new CountViews());
        exchange.json(200, 256 + 100 * counts.size(), out -> ViewJson.counts(out, counts));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, views.get(exchange.call(), new GetView(viewId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        ViewId view = viewId(exchange);
        Fields body = exchange.body();
        ChangeView command = ViewJson.readChange(body, view, exchange.expectedVersion());
        show(exchange, views.change(exchange.call(), command));
    }

    private void delete(Exchange exchange) {
        views.delete(exchange.call(), new DeleteView(viewId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private void tickets(Exchange exchange) throws IOException {
        ViewId view = viewId(exchange);
        Optional<TicketSort> sort = TicketQuestions.sort(exchange.query());
        exchange.query().limit();
        exchange.query().done();
        TicketSort order = sort.orElseGet(
                () -> views.get(exchange.call(), new GetView(view)).sort());
        String list = "tickets of " + view + " by " + order.word();
        PageRequest page = exchange.page(list);
        Page<TicketView> found = views.tickets(exchange.call(), new ListViewTickets(view, Optional.of(order), page));
        TicketRoutes.showPage(exchange, found, exchange.cursor(found.next(), list));
    }

    private static void show(Exchange exchange, SavedView view) throws IOException {
        exchange.version(view.version()).json(200, 1_024, out -> out.data(view, ViewJson::view));
    }

    private static ViewId viewId(Exchange exchange) {
        return Uuids.parse(exchange.path("viewId"))
                .map(ViewId::new)
                .orElseThrow(() -> TicketProblem.VIEW_NOT_FOUND.refuse("There is no such view"));
    }
}
