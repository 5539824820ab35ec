package io.keybuzz.adapters.http.ticketing.toolbox;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.ticketing.TicketJson;
import io.keybuzz.application.ticketing.toolbox.macro.ApplyMacro;
import io.keybuzz.application.ticketing.toolbox.macro.ChangeMacro;
import io.keybuzz.application.ticketing.toolbox.macro.CreateMacro;
import io.keybuzz.application.ticketing.toolbox.macro.DeleteMacro;
import io.keybuzz.application.ticketing.toolbox.macro.GetMacro;
import io.keybuzz.application.ticketing.toolbox.macro.ListMacros;
import io.keybuzz.application.ticketing.toolbox.macro.MacroBook;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/macros}, and using one on a ticket. */
public final class MacroRoutes implements Route.Group {
    private static final String MACROS = "/api/v1/macros";
    private static final String MACRO = MACROS + "/{macroId}";
    private static final String TICKETS = "/api/v1/tickets";

    private final MacroBook macros;

    public MacroRoutes(MacroBook macros) {
        this.macros = macros;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(MACROS, this::list, "limit", "cursor"),
                Route.create(MACROS, this::create),
                Route.get(MACRO, this::get),
                Route.patch(MACRO, this::change),
                Route.delete(MACRO, this::delete),
                Route.create(TICKETS + "/{ticketId}/macros/{macroId}", this::apply));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page("macros");
        exchange.query().done();
        Page<Macro> found = macros.list(exchange.call(), new ListMacros(page));
        String next = exchange.cursor(found.next(), "macros");
        exchange.json(200, 256 + 900 * found.items().size(), out -> out.page(found.items(), next, MacroJson::macro));
    }

    private Creation<Macro> create(Exchange exchange) throws IOException {
        CreateMacro command = MacroJson.readNew(exchange.body());
        return Creation.of(call -> macros.create(call, command), macro -> MACROS + "/" + macro.id(), MacroJson::macro)
                .versioned(Macro::version);
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, macros.get(exchange.call(), new GetMacro(macroId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        MacroId macro = macroId(exchange);
        ChangeMacro command = MacroJson.readChange(exchange.body(), macro, exchange.expectedVersion());
        show(exchange, macros.change(exchange.call(), command));
    }

    private void delete(Exchange exchange) {
        macros.delete(exchange.call(), new DeleteMacro(macroId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    /** Takes an {@code Idempotency-Key} like what creates: a macro may send a reply. */
    private Creation<TicketView> apply(Exchange exchange) {
        TicketId ticket = Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
        ApplyMacro command = new ApplyMacro(ticket, macroId(exchange), exchange.expectedVersion());
        return Creation.of(call -> macros.apply(call, command), after -> TICKETS + "/" + after.id(), TicketJson::ticket)
                .versioned(TicketView::version)
                .answering(after -> 200);
    }

    private static void show(Exchange exchange, Macro macro) throws IOException {
        exchange.version(macro.version()).json(200, 1_024, out -> out.data(macro, MacroJson::macro));
    }

    private static MacroId macroId(Exchange exchange) {
        return Uuids.parse(exchange.path("macroId"))
                .map(MacroId::new)
                .orElseThrow(() -> TicketProblem.MACRO_NOT_FOUND.refuse("There is no such macro"));
    }
}
