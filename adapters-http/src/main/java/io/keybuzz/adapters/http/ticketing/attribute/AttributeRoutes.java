package io.keybuzz.adapters.http.ticketing.attribute;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Flags;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.attributes.AttributeBook;
import io.keybuzz.application.ticketing.attributes.ChangeAttribute;
import io.keybuzz.application.ticketing.attributes.CreateAttribute;
import io.keybuzz.application.ticketing.attributes.DeleteAttribute;
import io.keybuzz.application.ticketing.attributes.GetAttribute;
import io.keybuzz.application.ticketing.attributes.ListAttributes;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attribute.AttributeDefinition;
import io.keybuzz.domain.ticketing.attribute.AttributeId;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/desk/attributes}. */
public final class AttributeRoutes implements Route.Group {
    private static final String ATTRIBUTES = "/api/v1/desk/attributes";
    private static final String ATTRIBUTE = ATTRIBUTES + "/{attributeId}";
    private static final int MAX_NAME = 50;

    private final AttributeBook attributes;

    public AttributeRoutes(AttributeBook attributes) {
        this.attributes = attributes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ATTRIBUTES, this::list, "limit", "cursor"),
                Route.create(ATTRIBUTES, this::create),
                Route.get(ATTRIBUTE, this::get),
                Route.patch(ATTRIBUTE, this::change),
                Route.delete(ATTRIBUTE, this::delete));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page("attributes");
        exchange.query().done();
        Page<AttributeDefinition> found = attributes.list(exchange.call(), new ListAttributes(page));
        String next = exchange.cursor(found.next(), "attributes");
        exchange.json(
                200, 256 + 300 * found.items().size(), out -> out.page(found.items(), next, AttributeJson::definition));
    }

    private Creation<AttributeDefinition> create(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        CreateAttribute command = new CreateAttribute(
                body.text("name", MAX_NAME),
                body.word("type", AttributeJson.TYPES),
                body.changedTexts("choices", AttributeDefinition.MOST_CHOICES).orElse(List.of()),
                body.flag("required", false));
        body.done();
        return Creation.of(
                        call -> attributes.create(call, command),
                        definition -> ATTRIBUTES + "/" + definition.id(),
                        AttributeJson::definition)
                .versioned(AttributeDefinition::version);
    }

    private void get(Exchange exchange) throws IOException {
        exchange.query().done();
        show(exchange, attributes.get(exchange.call(), new GetAttribute(attributeId(exchange))));
    }

    private void change(Exchange exchange) throws IOException {
        AttributeId id = attributeId(exchange);
        Fields body = exchange.body();
        ChangeAttribute command = new ChangeAttribute(
                id,
                body.changedTexts("choices", AttributeDefinition.MOST_CHOICES),
                Flags.changed(body, "required"),
                exchange.expectedVersion());
        body.done();
        show(exchange, attributes.change(exchange.call(), command));
    }

    private void delete(Exchange exchange) {
        attributes.delete(exchange.call(), new DeleteAttribute(attributeId(exchange), exchange.expectedVersion()));
        exchange.empty(204);
    }

    private static void show(Exchange exchange, AttributeDefinition definition) throws IOException {
        exchange.version(definition.version()).json(200, 600, out -> out.data(definition, AttributeJson::definition));
    }

    private static AttributeId attributeId(Exchange exchange) {
        return Uuids.parse(exchange.path("attributeId"))
                .map(AttributeId::new)
                .orElseThrow(() -> TicketProblem.ATTRIBUTE_NOT_FOUND.refuse("There is no such attribute"));
    }
}
