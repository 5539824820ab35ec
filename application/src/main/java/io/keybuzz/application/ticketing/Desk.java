package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.ticketing.assignment.AssignmentDesk;
import io.keybuzz.application.ticketing.attachment.AttachmentDesk;
import io.keybuzz.application.ticketing.attributes.AttributeBook;
import io.keybuzz.application.ticketing.customer.CustomerBook;
import io.keybuzz.application.ticketing.drafts.Drafting;
import io.keybuzz.application.ticketing.presence.TicketPresence;
import io.keybuzz.application.ticketing.reply.ReplyChecks;
import io.keybuzz.application.ticketing.routing.Rerouter;
import io.keybuzz.application.ticketing.routing.RoutingPlan;
import io.keybuzz.application.ticketing.satisfaction.Satisfaction;
import io.keybuzz.application.ticketing.search.TicketFinder;
import io.keybuzz.application.ticketing.settings.DeskSettings;
import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.application.ticketing.sla.TicketDeadlines;
import io.keybuzz.application.ticketing.sla.plan.SlaPlanning;
import io.keybuzz.application.ticketing.thread.TicketThreads;
import io.keybuzz.application.ticketing.toolbox.Toolbox;
import io.keybuzz.application.ticketing.views.Views;

/** What a desk can do beyond reading and answering tickets, room by room. */
public record Desk(
        DeskSettings settings,
        SlaPlanning sla,
        TicketDeadlines deadlines,
        AlarmClock alarmClock,
        TicketFinder search,
        Views views,
        CustomerBook customers,
        AttachmentDesk attachments,
        TicketThreads threads,
        AssignmentDesk assignment,
        RoutingPlan routing,
        Rerouter rerouter,
        TicketPresence presence,
        Toolbox toolbox,
        Drafting drafts,
        ReplyChecks replies,
        Satisfaction satisfaction,
        AttributeBook attributes) {
    static Desk assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new Desk(
                DeskSettings.assemble(runner, ports),
                SlaPlanning.assemble(runner, ports),
                TicketDeadlines.assemble(runner, ports.stores().sla()),
                new AlarmClock(ports),
                TicketFinder.assemble(runner, ports.stores().search()),
                Views.assemble(runner, ports),
                CustomerBook.assemble(runner, ports),
                AttachmentDesk.assemble(runner, ports),
                TicketThreads.assemble(runner, ports),
                AssignmentDesk.assemble(runner, ports),
                RoutingPlan.assemble(runner, ports),
                new Rerouter(ports),
                TicketPresence.assemble(runner, ports),
                Toolbox.assemble(runner, ports),
                Drafting.assemble(runner, ports),
                ReplyChecks.assemble(runner, ports),
                Satisfaction.assemble(runner, ports),
                AttributeBook.assemble(runner, ports));
    }
}
