package io.keybuzz.application.ticketing.views;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is asked about views. */
final class ViewQueries {
    private ViewQueries() {}

    static Viewer viewer(CallContext call, TicketingPorts ports) {
        UUID user = call.caller().user().value();
        return new Viewer(user, ports.memberships().teamsOf(user));
    }

    private static TicketQuery question(CallContext call, TicketFilter filter, TicketSort sort) {
        return TicketQuery.of(filter, sort, call.caller().user().value(), call.now());
    }

    static final class ListViewsHandler implements UseCase<ListViews, Page<SavedView>> {
        private final TicketingPorts ports;

        ListViewsHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Page<SavedView> handle(CallContext call, ListViews query) {
            return ports.stores().saved().visible(viewer(call, ports), query.page());
        }
    }

    static final class GetViewHandler implements UseCase<GetView, SavedView> {
        private final TicketingPorts ports;

        GetViewHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public SavedView handle(CallContext call, GetView query) {
            return ports.stores().saved().require(query.view(), viewer(call, ports));
        }
    }

    static final class ListViewTicketsHandler implements UseCase<ListViewTickets, Page<TicketView>> {
        private final TicketingPorts ports;

        ListViewTicketsHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Page<TicketView> handle(CallContext call, ListViewTickets query) {
            SavedView view = ports.stores().saved().require(query.view(), viewer(call, ports));
            TicketSort sort = query.sort().orElse(view.sort());
            return ports.stores().views().list(question(call, view.filter(), sort), query.page());
        }
    }

    static final class CountViewsHandler implements UseCase<CountViews, List<ViewCount>> {
        private final TicketingPorts ports;

        CountViewsHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public List<ViewCount> handle(CallContext call, CountViews query) {
            Map<ViewId, TicketQuery> questions = new LinkedHashMap<>();
            ports.stores()
                    .saved()
                    .visible(viewer(call, ports), PageRequest.first(SavedView.MOST_VISIBLE))
                    .items()
                    .forEach(view -> questions.put(view.id(), question(call, view.filter(), TicketSort.newest())));
            return ports.stores().saved().count(questions);
        }
    }
}
