package io.keybuzz.application.ticketing.thread;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import io.keybuzz.domain.ticketing.thread.port.TicketLinks;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Optional;

/** What is done with links between tickets. */
final class LinkHandlers {
    private LinkHandlers() {}

    static final class LinkTicketsHandler implements Change<LinkTickets, LinkView> {
        private final TicketingPorts ports;

        LinkTicketsHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public LinkView handle(CallContext call, LinkTickets command) {
            TicketView other = ports.stores()
                    .views()
                    .find(command.other())
                    .orElseThrow(() -> TicketProblem.notFound(command.other()));
            TicketLink link = new TicketLink(
                    ports.ids().next(LinkId::new),
                    call.caller().tenant().orElseGet(() -> new TenantId(other.tenantId())),
                    command.ticket(),
                    command.other(),
                    command.kind(),
                    call.caller().user().value(),
                    call.now());
            ports.stores().threads().links().add(link);
            return new LinkView(
                    link.id().value(), other.id(), other.subject(), other.status(), link.kind(), link.createdAt());
        }

        @Override
        public AuditNote note(LinkTickets command, LinkView result) {
            return AuditNote.of("ticket", command.ticket().value(), "links");
        }
    }

    static final class ListTicketLinksHandler implements UseCase<ListTicketLinks, Page<LinkView>> {
        private final TicketingStores stores;

        ListTicketLinksHandler(TicketingStores stores) {
            this.stores = stores;
        }

        /** Links prove their ticket. */
        @Override
        public Page<LinkView> handle(CallContext call, ListTicketLinks query) {
            Page<LinkView> links = stores.threads().links().of(query.ticket(), query.page());
            if (links.items().isEmpty()
                    && stores.views().tenantOf(query.ticket()).isEmpty()) {
                throw TicketProblem.notFound(query.ticket());
            }
            return links;
        }

        @Override
        public Optional<Seen> seen(ListTicketLinks query, Page<LinkView> result) {
            return stores.views()
                    .tenantOf(query.ticket())
                    .map(tenant -> new Seen(
                            tenant, AuditNote.of("ticket", query.ticket().value(), "links")));
        }
    }

    static final class RemoveTicketLinkHandler implements Change<RemoveTicketLink, LinkId> {
        private final TicketLinks links;

        RemoveTicketLinkHandler(TicketLinks links) {
            this.links = links;
        }

        @Override
        public LinkId handle(CallContext call, RemoveTicketLink command) {
            links.remove(command.ticket(), command.link());
            return command.link();
        }

        @Override
        public AuditNote note(RemoveTicketLink command, LinkId result) {
            return AuditNote.of("ticket", command.ticket().value(), "links");
        }
    }
}
