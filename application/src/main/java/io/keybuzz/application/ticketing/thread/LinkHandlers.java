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
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done with links between tickets. */
final class LinkHandlers {
    private LinkHandlers() {}

    private static Map<TicketId, Ticket> locked(TicketingPorts ports, Set<TicketId> ids) {
        return ports.stores().tickets().lock(ids).stream().collect(Collectors.toMap(Ticket::id, it -> it));
    }

    private static Ticket require(Map<TicketId, Ticket> locked, TicketId id) {
        Ticket ticket = locked.get(id);
        if (ticket == null) {
            throw TicketProblem.notFound(id);
        }
        return ticket;
    }

    static final class LinkTicketsHandler implements Change<LinkTickets, LinkView> {
        private final TicketingPorts ports;

        LinkTicketsHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public LinkView handle(CallContext call, LinkTickets command) {
            TicketLink link = link(call, command);
            Map<TicketId, Ticket> locked = locked(ports, toLock(command));
            Ticket one = require(locked, command.ticket());
            Ticket other = require(locked, command.other());
            requireNoRing(command);
            Author author = MergeTicketsHandler.author(call);
            Threading.linked(one, command.kind(), other.id(), true, author, call.now());
            Threading.linked(other, command.kind().turned(), one.id(), true, author, call.now());
            ports.stores().tickets().save(one);
            ports.stores().tickets().save(other);
            ports.stores().threads().links().add(link);
            return new LinkView(
                    link.id().value(),
                    other.id().value(),
                    other.state().subject(),
                    other.state().status(),
                    link.kind(),
                    link.createdAt());
        }

        private TicketLink link(CallContext call, LinkTickets command) {
            TenantId tenant = call.caller()
                    .tenant()
                    .or(() -> ports.stores().views().tenantOf(command.ticket()))
                    .orElseThrow(() -> TicketProblem.notFound(command.ticket()));
            return new TicketLink(
                    ports.ids().next(LinkId::new),
                    tenant,
                    command.ticket(),
                    command.other(),
                    command.kind(),
                    call.caller().user().value(),
                    call.now());
        }

        /** Whoever links any two of a line of parents waits for whoever links two others of it. */
        private Set<TicketId> toLock(LinkTickets command) {
            Set<TicketId> ids = new HashSet<>(Set.of(command.ticket(), command.other()));
            if (command.kind() == LinkKind.PARENT) {
                ids.addAll(ports.stores().threads().links().ancestors(command.other()));
            }
            return ids;
        }

        private void requireNoRing(LinkTickets command) {
            if (command.kind() == LinkKind.PARENT
                    && ports.stores()
                            .threads()
                            .links()
                            .ancestors(command.other())
                            .contains(command.ticket())) {
                throw TicketProblem.INVALID_LINK.refuse(
                        "The ticket " + command.other() + " comes from this one already, so it cannot be its parent",
                        Map.of("field", "ticketId"));
            }
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
        private final TicketingPorts ports;

        RemoveTicketLinkHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        /** An end that has become a part since keeps its history as it is. */
        @Override
        public LinkId handle(CallContext call, RemoveTicketLink command) {
            LinkView link = ports.stores()
                    .threads()
                    .links()
                    .find(command.ticket(), command.link())
                    .orElseThrow(() -> TicketProblem.LINK_NOT_FOUND.refuse("There is no such link"));
            TicketId otherId = new TicketId(link.ticketId());
            Map<TicketId, Ticket> locked = locked(ports, Set.of(command.ticket(), otherId));
            Ticket one = require(locked, command.ticket());
            Ticket other = require(locked, otherId);
            Author author = MergeTicketsHandler.author(call);
            Threading.linked(one, link.kind(), otherId, false, author, call.now());
            ports.stores().tickets().save(one);
            if (other.state().links().mergedInto().isEmpty()) {
                Threading.linked(other, link.kind().turned(), one.id(), false, author, call.now());
                ports.stores().tickets().save(other);
            }
            ports.stores().threads().links().remove(command.link());
            return command.link();
        }

        @Override
        public AuditNote note(RemoveTicketLink command, LinkId result) {
            return AuditNote.of("ticket", command.ticket().value(), "links");
        }
    }
}
