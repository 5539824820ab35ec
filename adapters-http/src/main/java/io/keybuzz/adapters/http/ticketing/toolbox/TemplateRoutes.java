package io.keybuzz.adapters.http.ticketing.toolbox;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.toolbox.template.ChangeTemplate;
import io.keybuzz.application.ticketing.toolbox.template.CreateTemplate;
import io.keybuzz.application.ticketing.toolbox.template.DeleteTemplate;
import io.keybuzz.application.ticketing.toolbox.template.GetTemplate;
import io.keybuzz.application.ticketing.toolbox.template.ListTemplates;
import io.keybuzz.application.ticketing.toolbox.template.RenderTemplate;
import io.keybuzz.application.ticketing.toolbox.template.TemplateBook;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/templates}. */
public final class TemplateRoutes implements Route.Group {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String TEMPLATE = TEMPLATES + "/{templateId}";

    private final TemplateBook templates;

    public TemplateRoutes(TemplateBook templates) {
        this.templates = templates;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TEMPLATES, this::list, "limit", "cursor"),
                Route.create(TEMPLATES, this::create),
                Route.get(TEMPLATE, this::get),
                Route.patch(TEMPLATE, this::change),
                Route.delete(TEMPLATE, this::delete),
                Route.post(TEMPLATE + "/render", this::render));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page("templates");
        exchange.query().done();
        Page<Template> found = templates.list(exchange.call(), new ListTemplates(page));
        String next = exchange.cursor(found.next(), "templates");
        exchange.json(
                200, 256 + 900 * found.items().size(), out -> out.page(found.items(), next, TemplateJson::template));
    }

    private Creation<Template> create(Exchange exchange) throws IOException {
        CreateTemplate command = TemplateJson.readNew(exchange.body());
        return Creation.of(
                        call -> templates.create(call, command),
                        template -> TEMPLATES + "/" + template.id(),
                        TemplateJson::template)
                .versioned(Template::version);
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, templates.get(exchange.call(), new GetTemplate(templateId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        TemplateId template = templateId(exchange);
        ChangeTemplate command = TemplateJson.readChange(exchange.body(), template, exchange.expectedVersion());
        show(exchange, templates.change(exchange.call(), command));
    }

    private void delete(Exchange exchange) {
        templates.delete(exchange.call(), new DeleteTemplate(templateId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private void render(Exchange exchange) throws IOException {
        TemplateId template = templateId(exchange);
        Fields body = exchange.body();
        Optional<UUID> ticket = body.optionalId("ticketId");
        body.done();
        TicketId id = ticket.map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
        RenderTemplate.Rendered rendered = templates.render(exchange.call(), new RenderTemplate(template, id));
        exchange.json(200, 1_024, out -> out.data(rendered, TemplateJson::rendered));
    }

    private static void show(Exchange exchange, Template template) throws IOException {
        exchange.version(template.version()).json(200, 1_024, out -> out.data(template, TemplateJson::template));
    }

    private static TemplateId templateId(Exchange exchange) {
        return Uuids.parse(exchange.path("templateId"))
                .map(TemplateId::new)
                .orElseThrow(() -> TicketProblem.TEMPLATE_NOT_FOUND.refuse("There is no such template"));
    }
}
