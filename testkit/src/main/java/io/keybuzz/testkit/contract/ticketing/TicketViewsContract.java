package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenTicket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.port.TicketViews}. */
public interface TicketViewsContract extends StoreContract {
    private Ticket saved(TenantId tenant, Instant at, Channel channel, TicketPriority priority) {
        return givenTicket(
                GivenTicket.of(tenant, stores().ids(), at).channel(channel).priority(priority));
    }

    private Page<TicketView> list(TenantScope scope, TicketFilter filter, PageRequest page) {
        return read(scope, () -> stores().ticketViews().list(TicketQuery.newest(filter), page));
    }

    private List<UUID> firstPage(TenantId tenant) {
        return idsOf(list(new TenantScope.One(tenant), TicketFilter.any(), PageRequest.first())
                .items());
    }

    private Optional<List<MessageView>> messages(TenantScope scope, TicketId ticket) {
        return read(scope, () -> stores().ticketViews().messages(ticket, PageRequest.first()))
                .map(Page::items);
    }

    private Optional<List<EventView>> events(TenantScope scope, TicketId ticket) {
        return read(scope, () -> stores().ticketViews().events(ticket, PageRequest.first()))
                .map(Page::items);
    }

    private List<UUID> idsOf(List<TicketView> views) {
        return views.stream().map(TicketView::id).toList();
    }

    @Test
    default void a_ticket_is_shown_as_it_was_saved() {
        TenantId tenant = givenTenant();
        Ticket full = givenTicket(tenant);
        Ticket bare = givenTicket(aTicket(tenant).bare().withoutMessage());

        assertThat(read(tenant, () -> stores().ticketViews().find(full.id())))
                .contains(full.state().toView());
        assertThat(read(tenant, () -> stores().ticketViews().find(bare.id())))
                .contains(bare.state().toView());
        assertThat(list(new TenantScope.One(tenant), TicketFilter.any(), PageRequest.first())
                        .items())
                .containsExactlyInAnyOrder(full.state().toView(), bare.state().toView());
    }

    @Test
    default void an_empty_list_is_one_empty_page() {
        TenantId tenant = givenTenant();

        Page<TicketView> page = list(new TenantScope.One(tenant), TicketFilter.any(), PageRequest.first());

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    default void the_newest_ticket_is_first_and_an_old_one_stays_in_place_when_it_changes() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        Ticket middle = saved(tenant, now.plusSeconds(1), Channel.AMAZON, TicketPriority.NORMAL);
        Ticket oldest = saved(tenant, now, Channel.AMAZON, TicketPriority.NORMAL);
        Ticket newest = saved(tenant, now.plusSeconds(2), Channel.AMAZON, TicketPriority.NORMAL);
        oldest.receive(
                Author.customer("B"),
                MessageBody.received("encore"),
                MessageSource.MARKETPLACE,
                now,
                now.plusSeconds(60));
        change(tenant, () -> stores().tickets().save(oldest));

        assertThat(list(new TenantScope.One(tenant), TicketFilter.any(), PageRequest.first())
                        .items())
                .containsExactly(
                        newest.state().toView(),
                        middle.state().toView(),
                        oldest.state().toView());
    }

    @Test
    default void pages_have_neither_gaps_nor_duplicates_even_at_equal_instants() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        List<UUID> expected = new ArrayList<>();
        IntStream.range(0, 23)
                .forEach(i -> expected.add(
                        saved(tenant, now.plusNanos(1_000L * (i / 5)), Channel.AMAZON, TicketPriority.NORMAL)
                                .id()
                                .value()));
        Collections.reverse(expected);
        TenantScope scope = new TenantScope.One(tenant);

        for (int limit : List.of(1, 2, 5, 22, 23, 24, 100)) {
            assertThat(idsOf(allPages(limit, page -> list(scope, TicketFilter.any(), page))))
                    .as("pages of %d", limit)
                    .isEqualTo(expected);
        }
    }

    @Test
    default void equal_instants_are_ordered_by_id_the_highest_first() {
        TenantId tenant = givenTenant();
        List<UUID> ids = List.of(
                UUID.fromString("01980000-0000-7000-8000-0000000000aa"),
                UUID.fromString("f1980000-0000-7000-8000-000000000001"),
                UUID.fromString("71980000-0000-7000-8000-000000000001"),
                UUID.fromString("01980000-0000-7000-b000-0000000000aa"),
                UUID.fromString("01980000-0000-7000-0000-0000000000ab"));
        change(
                tenant,
                () -> ids.forEach(id -> stores().tickets()
                        .save(aTicket(tenant).id(new TicketId(id)).build())));
        TenantScope scope = new TenantScope.One(tenant);

        assertThat(idsOf(allPages(2, page -> list(scope, TicketFilter.any(), page))))
                .containsExactly(ids.get(1), ids.get(2), ids.get(3), ids.get(0), ids.get(4));
    }

    @Test
    default void a_ticket_that_comes_in_meanwhile_does_not_shift_the_pages() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        IntStream.range(0, 4).forEach(i -> saved(tenant, now.plusSeconds(i), Channel.AMAZON, TicketPriority.LOW));
        TenantScope scope = new TenantScope.One(tenant);
        Page<TicketView> first = list(scope, TicketFilter.any(), PageRequest.first(2));
        List<UUID> all = firstPage(tenant);

        saved(tenant, now.plusSeconds(60), Channel.AMAZON, TicketPriority.LOW);

        assertThat(idsOf(list(scope, TicketFilter.any(), new PageRequest(2, first.next()))
                        .items()))
                .isEqualTo(all.subList(2, 4));
    }

    @Test
    default void filters_narrow_the_list_alone_and_together() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        Ticket amazonHigh = saved(tenant, now.plusSeconds(1), Channel.AMAZON, TicketPriority.HIGH);
        Ticket amazonLow = saved(tenant, now.plusSeconds(2), Channel.AMAZON, TicketPriority.LOW);
        Ticket fnacHigh = saved(tenant, now.plusSeconds(3), Channel.FNAC, TicketPriority.HIGH);
        TenantScope scope = new TenantScope.One(tenant);
        Condition amazon = Condition.is(FilterField.CHANNEL, "amazon");
        Condition high = Condition.is(FilterField.PRIORITY, "high");

        Function<TicketFilter, List<UUID>> found = filter -> idsOf(allPages(1, page -> list(scope, filter, page)));

        assertThat(found.apply(TicketFilter.of(amazon)))
                .containsExactly(amazonLow.id().value(), amazonHigh.id().value());
        assertThat(found.apply(TicketFilter.of(high)))
                .containsExactly(fnacHigh.id().value(), amazonHigh.id().value());
        assertThat(found.apply(TicketFilter.of(high, amazon)))
                .containsExactly(amazonHigh.id().value());
        assertThat(found.apply(TicketFilter.of(Condition.is(FilterField.STATUS, "open"), high, amazon)))
                .containsExactly(amazonHigh.id().value());
        assertThat(found.apply(TicketFilter.of(Condition.is(FilterField.STATUS, "closed"))))
                .isEmpty();
    }

    @Test
    default void another_tenants_tickets_are_in_no_list_and_have_no_page() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Ticket foreign = givenTicket(owner);
        Ticket own = givenTicket(other);

        assertThat(firstPage(other)).containsExactly(own.id().value());
        assertThat(read(other, () -> stores().ticketViews().find(foreign.id()))).isEmpty();
        assertThat(messages(new TenantScope.One(other), foreign.id())).isEmpty();
        assertThat(events(new TenantScope.One(other), foreign.id())).isEmpty();
    }

    @Test
    default void the_platform_sees_the_tickets_of_every_tenant() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        Ticket first = saved(one, stores().now(), Channel.AMAZON, TicketPriority.LOW);
        Ticket second = saved(two, stores().now().plusSeconds(1), Channel.FNAC, TicketPriority.LOW);

        assertThat(allPages(1, page -> list(PLATFORM, TicketFilter.any(), page)))
                .containsExactly(second.state().toView(), first.state().toView());
        assertThat(messages(PLATFORM, first.id()).orElseThrow()).hasSize(1);
        assertThat(events(PLATFORM, first.id()).orElseThrow()).hasSize(1);
    }

    @Test
    default void whose_ticket_it_is_the_platform_learns_for_every_tenant() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Ticket ticket = givenTicket(owner);

        assertThat(read(PLATFORM, () -> stores().ticketViews().tenantOf(ticket.id())))
                .contains(owner);
        assertThat(read(other, () -> stores().ticketViews().tenantOf(ticket.id())))
                .isEmpty();
        assertThat(read(
                        PLATFORM,
                        () -> stores().ticketViews().tenantOf(stores().ids().next(TicketId::new))))
                .isEmpty();
    }

    @Test
    default void messages_and_history_of_a_missing_ticket_are_nothing_and_of_an_empty_one_an_empty_page() {
        TenantId tenant = givenTenant();
        TenantScope scope = new TenantScope.One(tenant);
        TicketId missing = stores().ids().next(TicketId::new);
        Ticket silent = givenTicket(aTicket(tenant).withoutMessage());

        assertThat(messages(scope, missing)).isEmpty();
        assertThat(events(scope, missing)).isEmpty();
        assertThat(messages(scope, silent.id())).contains(List.of());
        assertThat(events(scope, silent.id())).contains(List.of());
    }

    @Test
    default void messages_and_history_are_paged_oldest_first_by_the_time_we_stored_them() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        Ticket ticket = GivenTicket.of(tenant, stores().ids(), now).build();
        for (int i = 1; i < 12; i++) {
            ticket.reply(
                    Author.agent("agent-1", "Agathe"),
                    MessageBody.written("m" + i),
                    i % 2 == 0 ? Visibility.PUBLIC : Visibility.INTERNAL,
                    MessageSource.KEYBUZZ_UI,
                    now.plusSeconds(i / 4));
        }
        List<MessageView> messages =
                ticket.newMessages().stream().map(TicketMessage::toView).toList();
        List<EventView> history =
                ticket.newHistory().stream().map(TicketEvent::toView).toList();
        change(tenant, () -> stores().tickets().save(ticket));

        for (int limit : List.of(1, 5, 12, 50)) {
            assertThat(allPages(
                            limit,
                            page -> read(
                                    tenant,
                                    () -> stores().ticketViews()
                                            .messages(ticket.id(), page)
                                            .orElseThrow())))
                    .isEqualTo(messages);
            assertThat(allPages(
                            limit,
                            page -> read(
                                    tenant,
                                    () -> stores().ticketViews()
                                            .events(ticket.id(), page)
                                            .orElseThrow())))
                    .isEqualTo(history);
        }
    }
}
