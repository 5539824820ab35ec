package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Facts;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.canned.Variable;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Optional;

/** What is asked about templates. */
final class TemplateQueries {
    private TemplateQueries() {}

    static final class ListTemplatesHandler implements UseCase<ListTemplates, Page<Template>> {
        private final TicketingPorts ports;

        ListTemplatesHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Page<Template> handle(CallContext call, ListTemplates query) {
            return ports.stores().toolbox().templates().visible(new Sharing(ports).viewer(call), query.page());
        }
    }

    static final class GetTemplateHandler implements UseCase<GetTemplate, Template> {
        private final TicketingPorts ports;

        GetTemplateHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Template handle(CallContext call, GetTemplate query) {
            return new Sharing(ports).template(call, query.template());
        }
    }

    static final class RenderTemplateHandler implements UseCase<RenderTemplate, RenderTemplate.Rendered> {
        private final TicketingPorts ports;

        RenderTemplateHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public RenderTemplate.Rendered handle(CallContext call, RenderTemplate query) {
            Template template = new Sharing(ports).template(call, query.template());
            TicketView ticket = ports.stores()
                    .views()
                    .find(query.ticket())
                    .orElseThrow(() -> TicketProblem.notFound(query.ticket()));
            Optional<String> language = Optional.ofNullable(ticket.language());
            TemplateText text = template.textFor(language);
            Optional<String> tenant = text.variables().contains(Variable.TENANT_NAME)
                    ? ports.tenantNames().of(template.tenant())
                    : Optional.empty();
            Facts facts = Facts.of(ticket, call.caller().name(), tenant);
            return new RenderTemplate.Rendered(text.fill(facts), template.languageFor(language), text.missing(facts));
        }
    }
}
