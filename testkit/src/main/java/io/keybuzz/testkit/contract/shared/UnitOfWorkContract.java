package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.Noted;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.application.shared.UnitOfWork}. */
public interface UnitOfWorkContract extends StoreContract {
    private Ticket newTicket(TenantId tenant) {
        return aTicket(tenant).build();
    }

    private Noted noted(TenantId tenant) {
        return new Noted(
                stores().ids().next(EventId::new), tenant, stores().ids().next(), Noted.TYPE, "x", stores().now());
    }

    @Test
    default void it_returns_what_the_work_returns() {
        TenantId tenant = givenTenant();

        assertThat(inTenant(tenant, () -> "written")).isEqualTo("written");
        assertThat(read(tenant, () -> "read")).isEqualTo("read");
    }

    @Test
    default void everything_is_stored_when_the_work_returns() {
        TenantId tenant = givenTenant();
        Ticket one = newTicket(tenant);
        Ticket two = newTicket(tenant);

        change(tenant, () -> {
            stores().tickets().save(one);
            stores().tickets().save(two);
        });

        assertThat(read(tenant, () -> stores().ticketViews().find(one.id()))).isPresent();
        assertThat(read(tenant, () -> stores().ticketViews().find(two.id()))).isPresent();
        assertThat(claim()).hasSize(2);
    }

    @Test
    default void nothing_is_stored_when_the_work_throws_not_even_in_the_outbox() {
        TenantId tenant = givenTenant();
        Ticket kept = givenTicket(tenant);
        claim().forEach(delivery -> change(QUEUES, () -> stores().outbox().delivered(delivery)));
        Ticket lost = newTicket(tenant);

        assertThatThrownBy(() -> change(tenant, () -> {
                    Ticket again = stores().tickets().require(kept.id());
                    again.receive(
                            Author.customer("B"),
                            MessageBody.received("too much"),
                            MessageSource.MARKETPLACE,
                            stores().now(),
                            stores().now());
                    stores().tickets().save(again);
                    stores().tickets().save(lost);
                    stores().outbox().publish(noted(tenant));
                    throw new UnsupportedOperationException("the work fails at its end");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the work fails at its end");

        assertThat(read(tenant, () -> stores().ticketViews().find(lost.id()))).isEmpty();
        assertThat(inTenant(tenant, () -> stores().tickets().require(kept.id())).state())
                .isEqualTo(kept.state());
        assertThat(read(tenant, () -> stores().ticketViews().messages(kept.id(), PageRequest.first())))
                .hasValueSatisfying(page -> assertThat(page.items()).hasSize(1));
        assertThat(claim()).isEmpty();
    }

    @Test
    default void an_error_undoes_the_work_like_an_exception() {
        TenantId tenant = givenTenant();
        Ticket lost = newTicket(tenant);

        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().tickets().save(lost);
                    throw new LinkageError("an error");
                }))
                .isInstanceOf(LinkageError.class);

        assertThat(read(tenant, () -> stores().ticketViews().find(lost.id()))).isEmpty();
    }

    @Test
    default void it_can_be_opened_again_after_it_failed() {
        TenantId tenant = givenTenant();
        assertThatThrownBy(() -> change(tenant, () -> {
                    throw new UnsupportedOperationException("once");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        Ticket ticket = givenTicket(tenant);

        assertThat(read(tenant, () -> stores().ticketViews().find(ticket.id()))).isPresent();
    }

    @Test
    default void it_is_not_re_entrant() {
        TenantScope scope = new TenantScope.One(givenTenant());
        Supplier<Boolean> inner = () -> true;

        assertThatThrownBy(() -> in(scope, () -> in(scope, inner))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> in(scope, () -> read(scope, inner))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(scope, () -> in(scope, inner))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(scope, () -> read(scope, inner))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void a_refused_inner_one_leaves_the_outer_one_as_it_was() {
        TenantId tenant = givenTenant();
        Ticket ticket = newTicket(tenant);

        change(tenant, () -> {
            assertThatThrownBy(() -> inTenant(tenant, () -> true)).isInstanceOf(IllegalStateException.class);
            stores().tickets().save(ticket);
        });

        assertThat(read(tenant, () -> stores().ticketViews().find(ticket.id()))).isPresent();
    }

    @Test
    default void ports_used_outside_of_it_fail_loudly() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        assertNeedsUnitOfWork(() -> stores().tickets().find(ticket.id()));
        assertNeedsUnitOfWork(() -> stores().tickets().save(ticket));
        assertNeedsUnitOfWork(() -> stores().ticketViews().find(ticket.id()));
        assertNeedsUnitOfWork(
                () -> stores().ticketViews().list(TicketQuery.newest(TicketFilter.any()), PageRequest.first()));
        assertNeedsUnitOfWork(() -> stores().tenants().find(tenant));
        assertNeedsUnitOfWork(() -> stores().outbox().publish(noted(tenant)));
        assertNeedsUnitOfWork(() -> stores().outbox().backlog());
    }

    @Test
    default void a_scope_ends_with_its_unit_of_work() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        Ticket ticket = givenTicket(one);
        assertThat(read(one, () -> stores().ticketViews().find(ticket.id()))).isPresent();

        assertThat(read(two, () -> stores().ticketViews().find(ticket.id()))).isEmpty();
        assertNeedsUnitOfWork(() -> stores().ticketViews().find(ticket.id()));
    }

    @Test
    default void another_thread_is_not_inside_of_it() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        var outcome = inTenant(
                tenant, () -> Concurrently.run(1, () -> stores().tickets().find(ticket.id())));

        assertThat(outcome)
                .singleElement()
                .satisfies(
                        elsewhere -> assertThat(elsewhere.failure()).get().isInstanceOf(IllegalStateException.class));
    }

    @Test
    default void a_read_cannot_write() {
        TenantId tenant = givenTenant();
        Ticket ticket = newTicket(tenant);

        assertThatThrownBy(() -> read(tenant, () -> {
                    stores().tickets().save(ticket);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(read(tenant, () -> stores().ticketViews().find(ticket.id()))).isEmpty();
        assertThat(claim()).isEmpty();
    }

    @Test
    default void the_platform_reads_every_tenant_and_changes_none() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        Ticket first = givenTicket(one);
        Ticket second = givenTicket(two);

        assertThat(read(PLATFORM, () -> stores().ticketViews().find(first.id())))
                .isPresent();
        assertThat(read(PLATFORM, () -> stores().ticketViews().find(second.id())))
                .isPresent();
        assertOutsideScope(() -> change(PLATFORM, () -> stores().tickets().save(newTicket(one))));
    }

    @Test
    default void the_queues_show_no_ticket() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        assertSeesNothing(QUEUES, () -> stores().ticketViews().find(ticket.id()));
    }

    @Test
    default void replies_to_one_ticket_at_once_wait_for_each_other_and_all_land() {
        TenantId tenant = givenTenant();
        TicketId id = givenTicket(tenant).id();

        var outcomes = Concurrently.run(
                12,
                () -> inTenant(tenant, () -> {
                    Ticket ticket = stores().tickets().require(id);
                    Author agent = Author.agent("agent-1", "Agathe Agent");
                    ticket.reply(
                            agent, MessageBody.written("hello"), Visibility.PUBLIC, MessageSource.API, stores().now());
                    stores().tickets().save(ticket);
                    return id;
                }));

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        int messages = read(tenant, () -> stores().tickets().require(id).state().messageCount());
        assertThat(messages).isEqualTo(13);
    }
}
