package io.keybuzz.testkit.contract.ticketing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.draft.port.ReplyUndos}. */
public interface ReplyUndosContract extends StoreContract {
    Author AGENT = Author.agent("01980000-0000-7000-8000-000000000001", "Agathe Agent");

    private TenantId undoing(Duration time) {
        TenantId tenant = givenTenant();
        DeskRules rules =
                new DeskRules(0, Duration.ofDays(1), Optional.of(TicketStatus.RESOLVED), time, Duration.ofDays(1));
        change(tenant, () -> stores().desks().save(tenant, rules));
        return tenant;
    }

    private Ticket opened(TenantId tenant) {
        Connection connection = givenConnection(tenant);
        Ticket ticket =
                aTicket(tenant).route(new ReplyRoute(connection.id().value())).build();
        change(tenant, () -> stores().tickets().save(ticket));
        return ticket;
    }

    private Optional<ReplyUndo> answered(TenantId tenant, TicketId id) {
        return inTenant(tenant, () -> {
            Ticket ticket = stores().tickets().require(id);
            ticket.reply(
                    AGENT,
                    MessageBody.written("Trop tôt 📦"),
                    Visibility.PUBLIC,
                    MessageSource.API,
                    stores().now().plusSeconds(1));
            Optional<ReplyUndo> undo = ticket.newUndos().stream().findFirst();
            undo.ifPresent(stores().replyUndos()::keep);
            stores().tickets().save(ticket);
            return undo;
        });
    }

    private Optional<ReplyUndo> found(TenantId tenant, ReplyUndo undo) {
        return read(
                tenant,
                () -> stores().replyUndos()
                        .find(undo.message().ticket(), undo.message().id()));
    }

    @Test
    default void a_reply_that_can_be_taken_back_comes_back_equal_and_the_ticket_as_it_was() {
        TenantId tenant = undoing(Duration.ofSeconds(30));
        Ticket ticket = opened(tenant);
        TicketState before =
                read(tenant, () -> stores().tickets().require(ticket.id()).state());
        ReplyUndo undo = answered(tenant, ticket.id()).orElseThrow();

        assertThat(found(tenant, undo)).contains(undo);
        assertThat(read(tenant, () -> stores().tickets().require(ticket.id()).state())
                        .status())
                .isEqualTo(TicketStatus.RESOLVED);
        change(tenant, () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.takeBack(
                    stores().replyUndos().find(ticket.id(), undo.message().id()).orElseThrow(),
                    ThreadFacts.none(),
                    AGENT,
                    stores().now().plusSeconds(2));
            stores().tickets().save(loaded);
            stores().replyUndos().remove(ticket.id(), undo.message().id());
        });

        TicketState after =
                read(tenant, () -> stores().tickets().require(ticket.id()).state());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.clocks()).isEqualTo(before.clocks());
        assertThat(after.moments().firstResponseAt()).isEmpty();
        assertThat(after.moments().resolvedAt()).isEmpty();
        assertThat(found(tenant, undo)).isEmpty();
    }

    @Test
    default void what_is_kept_is_found_where_the_message_went_and_taken_away_where_it_was() {
        TenantId tenant = undoing(Duration.ofSeconds(30));
        ReplyUndo undo = answered(tenant, opened(tenant).id()).orElseThrow();
        TicketId from = undo.ticket();
        TicketId to = opened(tenant).id();
        change(tenant, () -> stores().threads().move(Set.of(from), to));

        assertThat(found(tenant, undo)).isEmpty();
        ReplyUndo moved = read(
                        tenant,
                        () -> stores().replyUndos().find(to, undo.message().id()))
                .orElseThrow();
        assertThat(moved).isEqualTo(undo.of(undo.message().movedTo(to)));
        change(tenant, () -> stores().replyUndos().remove(from, undo.message().id()));
        assertThat(read(
                        tenant,
                        () -> stores().replyUndos().find(to, undo.message().id())))
                .isEmpty();
    }

    @Test
    default void a_reply_that_leaves_at_once_cannot_be_taken_back() {
        TenantId tenant = undoing(Duration.ZERO);

        assertThat(answered(tenant, opened(tenant).id())).isEmpty();
    }

    @Test
    default void another_tenant_and_another_ticket_find_nothing() {
        TenantId tenant = undoing(Duration.ofSeconds(30));
        ReplyUndo undo = answered(tenant, opened(tenant).id()).orElseThrow();
        TenantId other = givenTenant();

        assertThat(found(other, undo)).isEmpty();
        assertThat(read(
                        tenant,
                        () -> stores().replyUndos()
                                .find(
                                        stores().ids().next(TicketId::new),
                                        undo.message().id())))
                .isEmpty();
        changeInVain(
                other,
                () -> stores().replyUndos()
                        .remove(undo.message().ticket(), undo.message().id()));
        changeInVain(other, () -> stores().replyUndos().keep(undo));
        assertThat(found(tenant, undo)).contains(undo);
    }
}
