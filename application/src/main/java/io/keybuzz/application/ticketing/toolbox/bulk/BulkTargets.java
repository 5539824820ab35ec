package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the tickets that are meant. */
final class BulkTargets {
    private final TicketingPorts ports;

    BulkTargets(TicketingPorts ports) {
        this.ports = ports;
    }

    /** Refuses with {@code ticketing/bulk-too-large}, and a filter without conditions with {@code -invalid-filter}. */
    List<TicketId> of(CallContext call, RunBulk.Targets targets) {
        if (targets instanceof RunBulk.Targets.Named named) {
            List<TicketId> tickets = named.tickets().stream().distinct().toList();
            requireFew(tickets.size());
            return tickets;
        }
        return found(question(call, targets));
    }

    private TicketQuery question(CallContext call, RunBulk.Targets targets) {
        if (targets instanceof RunBulk.Targets.Held held) {
            SavedView view = ports.stores().saved().require(held.view(), new Sharing(ports).viewer(call));
            return TicketQuery.of(
                    view.filter(), view.sort(), call.caller().user().value(), call.now());
        }
        RunBulk.Targets.Found found = (RunBulk.Targets.Found) targets;
        if (found.filter().conditions().isEmpty()) {
            throw TicketProblem.INVALID_FILTER.refuse(
                    "filter must have a condition; without one it would be every ticket", Map.of("field", "filter"));
        }
        return TicketQuery.of(
                found.filter(), TicketSort.newest(), call.caller().user().value(), call.now());
    }

    private List<TicketId> found(TicketQuery question) {
        List<TicketId> tickets = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        while (true) {
            Page<TicketView> page = ports.stores().views().list(question, request);
            page.items().forEach(ticket -> tickets.add(new TicketId(ticket.id())));
            requireFew(tickets.size());
            if (page.next().isEmpty()) {
                return tickets;
            }
            request = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
    }

    private static void requireFew(int tickets) {
        if (tickets > BulkJob.MOST) {
            throw TicketProblem.BULK_TOO_LARGE.refuse(
                    "At most " + BulkJob.MOST + " tickets at once", Map.of("limit", BulkJob.MOST));
        }
    }
}
