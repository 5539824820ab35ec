package io.keybuzz.testkit.contract.ticketing.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.thread.LinkId;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.LinkView;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.TicketLink;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.thread.port.TicketLinks}. */
public interface TicketLinksContract extends StoreContract {
    private TicketLink link(TenantId tenant, TicketId ticket, TicketId other, LinkKind kind) {
        return new TicketLink(
                stores().ids().next(LinkId::new),
                tenant,
                ticket,
                other,
                kind,
                stores().ids().next(),
                stores().now());
    }

    private TicketLink linked(TenantId tenant, TicketId ticket, TicketId other, LinkKind kind) {
        TicketLink link = link(tenant, ticket, other, kind);
        change(tenant, () -> stores().ticketLinks().add(link));
        return link;
    }

    private List<LinkView> of(TenantId tenant, TicketId ticket) {
        return allPages(2, page -> read(tenant, () -> stores().ticketLinks().of(ticket, page)));
    }

    @Test
    default void a_link_is_seen_from_both_ends() {
        TenantId tenant = givenTenant();
        TicketId child = givenTicket(tenant).id();
        TicketId parent = givenTicket(tenant).id();
        TicketLink link = linked(tenant, child, parent, LinkKind.PARENT);

        assertThat(of(tenant, child))
                .containsExactly(new LinkView(
                        link.id().value(),
                        parent.value(),
                        "Où est mon colis ?",
                        TicketStatus.OPEN,
                        LinkKind.PARENT,
                        stores().now()));
        assertThat(of(tenant, parent)).singleElement().satisfies(seen -> {
            assertThat(seen.ticketId()).isEqualTo(child.value());
            assertThat(seen.kind()).isEqualTo(LinkKind.CHILD);
        });
        assertThat(read(PLATFORM, () -> stores().ticketLinks().of(child, PageRequest.first()))
                        .items())
                .hasSize(1);
    }

    @Test
    default void links_of_both_directions_come_page_by_page_in_the_order_they_were_made() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        List<TicketId> others = List.of(
                givenTicket(tenant).id(),
                givenTicket(tenant).id(),
                givenTicket(tenant).id());
        linked(tenant, one, others.get(0), LinkKind.RELATED);
        linked(tenant, others.get(1), one, LinkKind.DUPLICATE);
        linked(tenant, one, others.get(2), LinkKind.PARENT);
        linked(tenant, others.get(0), one, LinkKind.DUPLICATE);
        linked(tenant, others.get(2), one, LinkKind.RELATED);

        assertThat(of(tenant, one))
                .extracting(LinkView::kind)
                .containsExactly(
                        LinkKind.RELATED, LinkKind.DUPLICATE, LinkKind.PARENT, LinkKind.DUPLICATE, LinkKind.RELATED);
    }

    @Test
    default void a_pair_is_linked_once_in_a_way_whichever_way_round() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        linked(tenant, one, two, LinkKind.PARENT);

        assertRefused(TicketProblem.LINK_EXISTS, () -> linked(tenant, one, two, LinkKind.PARENT));
        assertRefused(TicketProblem.LINK_EXISTS, () -> linked(tenant, two, one, LinkKind.PARENT));
        assertThat(Concurrently.run(4, () -> linked(tenant, one, two, LinkKind.RELATED)))
                .filteredOn(Concurrently.Outcome::succeeded)
                .hasSize(1);
        assertThat(of(tenant, one)).hasSize(2);
    }

    @Test
    default void a_link_is_found_at_either_end_and_nowhere_else_and_is_taken_away_once() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        TicketId third = givenTicket(tenant).id();
        TicketLink link = linked(tenant, one, two, LinkKind.RELATED);

        assertThat(read(tenant, () -> stores().ticketLinks().find(third, link.id())))
                .isEmpty();
        assertThat(read(tenant, () -> stores().ticketLinks().find(two, link.id())))
                .map(LinkView::ticketId)
                .contains(one.value());
        change(tenant, () -> stores().ticketLinks().remove(link.id()));
        assertThat(of(tenant, one)).isEmpty();
        assertRefused(
                TicketProblem.LINK_NOT_FOUND,
                () -> change(tenant, () -> stores().ticketLinks().remove(link.id())));
        linked(tenant, two, one, LinkKind.RELATED);
    }

    @Test
    default void another_tenants_links_and_tickets_are_out_of_sight_and_reach() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        TicketId foreign = givenTicket(other).id();
        TicketLink link = linked(tenant, one, two, LinkKind.RELATED);

        assertRefused(TicketProblem.TICKET_NOT_FOUND, () -> linked(tenant, one, foreign, LinkKind.RELATED));
        assertRefused(TicketProblem.TICKET_NOT_FOUND, () -> linked(other, one, foreign, LinkKind.RELATED));
        changeInVain(other, () -> stores().ticketLinks().add(link(tenant, one, two, LinkKind.DUPLICATE)));
        changeInVain(other, () -> stores().ticketLinks().remove(link.id()));
        assertThat(of(other, one)).isEmpty();
        assertThat(of(tenant, one)).hasSize(1);
    }

    private void merge(TenantId tenant, TicketId part, TicketId target) {
        change(tenant, () -> {
            List<Ticket> both = stores().tickets().lock(Set.of(part, target));
            Ticket whole = both.stream()
                    .filter(it -> it.id().equals(target))
                    .findFirst()
                    .orElseThrow();
            Ticket piece =
                    both.stream().filter(it -> it.id().equals(part)).findFirst().orElseThrow();
            Threading.join(
                    whole,
                    piece,
                    stores().ids().next(MergeId::new),
                    Author.agent("agent-1", "Agathe Agent"),
                    stores().now().plusSeconds(9));
            stores().tickets().save(piece);
            stores().tickets().save(whole);
        });
    }

    @Test
    default void a_whole_has_the_links_of_its_parts_and_none_to_itself() {
        TenantId tenant = givenTenant();
        TicketId whole = givenTicket(tenant).id();
        TicketId part = givenTicket(tenant).id();
        TicketId deep = givenTicket(tenant).id();
        TicketId other = givenTicket(tenant).id();
        linked(tenant, whole, part, LinkKind.RELATED);
        TicketLink child = linked(tenant, part, other, LinkKind.PARENT);
        TicketLink same = linked(tenant, other, deep, LinkKind.DUPLICATE);
        merge(tenant, deep, part);
        merge(tenant, part, whole);

        List<LinkView> seen = of(tenant, whole);
        assertThat(seen)
                .extracting(LinkView::id)
                .containsExactly(child.id().value(), same.id().value());
        assertThat(seen).extracting(LinkView::kind).containsExactly(LinkKind.PARENT, LinkKind.DUPLICATE);
        assertThat(seen).extracting(LinkView::ticketId).containsOnly(other.value());
        assertThat(of(tenant, deep)).isEqualTo(seen);
        assertThat(of(tenant, other)).extracting(LinkView::ticketId).containsExactly(part.value(), deep.value());
        assertThat(read(PLATFORM, () -> stores().ticketLinks().of(part, PageRequest.first()))
                        .items())
                .isEqualTo(seen);
        assertThat(read(tenant, () -> stores().ticketLinks().find(whole, same.id())))
                .contains(seen.get(1));
    }

    @Test
    default void parents_of_parents_are_ancestors() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        TicketId three = givenTicket(tenant).id();
        linked(tenant, one, two, LinkKind.PARENT);
        linked(tenant, two, three, LinkKind.PARENT);
        linked(tenant, three, one, LinkKind.RELATED);

        assertThat(read(tenant, () -> stores().ticketLinks().ancestors(one))).containsExactlyInAnyOrder(two, three);
        assertThat(read(tenant, () -> stores().ticketLinks().ancestors(three))).isEmpty();
        assertThat(read(givenTenant(), () -> stores().ticketLinks().ancestors(one)))
                .isEmpty();
    }
}
