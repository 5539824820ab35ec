package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.toolbox.macro.ApplyMacro;
import io.keybuzz.application.ticketing.toolbox.macro.CreateMacro;
import io.keybuzz.application.ticketing.toolbox.template.CreateTemplate;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk with one tenant, for tests of what is in its toolbox. */
final class ToolboxDesk {
    final TestKeyBuzz keybuzz = new TestKeyBuzz();
    final TenantId tenant = keybuzz.tenant("acme");
    final CallContext owner = keybuzz.owner(tenant, "owner@acme.test");

    Toolbox toolbox() {
        return keybuzz.app.ticketing().desk().toolbox();
    }

    TicketId ticket(String customer) {
        OpenTicket open = new OpenTicket(
                "Where is it?",
                Optional.of(customer),
                Optional.empty(),
                "Hello",
                io.keybuzz.domain.ticketing.TicketPriority.NORMAL,
                Optional.empty(),
                Optional.empty(),
                io.keybuzz.domain.ticketing.MessageSource.API);
        return new TicketId(keybuzz.app.ticketing().open(owner, open).id());
    }

    List<TicketId> tickets(int count) {
        List<TicketId> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(ticket("Buyer " + i));
        }
        return tickets;
    }

    TicketView view(TicketId id) {
        return keybuzz.app.ticketing().get(owner, new io.keybuzz.application.ticketing.GetTicket(id));
    }

    List<MessageView> messages(TicketId id) {
        return keybuzz.messages(tenant, id);
    }

    List<EventView> events(TicketId id) {
        return keybuzz.app
                .ticketing()
                .events(
                        owner,
                        new io.keybuzz.application.ticketing.ListTicketEvents(
                                id, io.keybuzz.domain.shared.PageRequest.first(100)))
                .items();
    }

    Template template(String body, Map<String, TemplateText> translations) {
        return toolbox()
                .templates()
                .create(
                        owner,
                        new CreateTemplate(
                                new Label("Kept", Optional.empty()),
                                Audience.Kind.TENANT,
                                Optional.empty(),
                                new TemplateText(body),
                                translations));
    }

    Macro macro(TicketAction... actions) {
        return toolbox()
                .macros()
                .create(
                        owner,
                        new CreateMacro(
                                new Label("Steps", Optional.empty()),
                                Audience.Kind.TENANT,
                                Optional.empty(),
                                ActionList.of(actions)));
    }

    TicketView apply(Macro macro, TicketId ticket) {
        return toolbox()
                .macros()
                .apply(owner, new ApplyMacro(ticket, macro.id(), io.keybuzz.application.shared.ExpectedVersion.any()));
    }

    static TicketAction reply(String text) {
        return new TicketAction.Write(Visibility.PUBLIC, new Wording.Plain(new TemplateText(text)));
    }

    static TicketAction note(String text) {
        return new TicketAction.Write(Visibility.INTERNAL, new Wording.Plain(new TemplateText(text)));
    }

    long billed(TicketId ticket) {
        return keybuzz.app
                .billing()
                .usage(owner, new io.keybuzz.application.billing.GetTicketUsage(ticket.value()))
                .humanMessagesCount();
    }

    long audited(String action) {
        return keybuzz
                .app
                .auditing()
                .list(
                        owner,
                        new io.keybuzz.application.privacy.audit.ListAudit(
                                io.keybuzz.domain.privacy.audit.AuditFilter.any(),
                                io.keybuzz.domain.shared.PageRequest.first(100)))
                .items()
                .stream()
                .filter(entry -> entry.entry().action().equals(action))
                .count();
    }
}
