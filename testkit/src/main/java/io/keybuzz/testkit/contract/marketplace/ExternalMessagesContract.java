package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenInbound;
import io.keybuzz.testkit.given.GivenRaw;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.ExternalMessages}. */
public interface ExternalMessagesContract extends StoreContract {
    private ExternalMessage aMessage(Connection connection, UUID ticket, GivenInbound given) {
        RawInbound raw = GivenRaw.of(connection, "payload " + stores().ids().next(), stores().ids(), stores().now());
        change(connection.tenant(), () -> stores().rawInbox().store(raw));
        return given.takenIn(raw, ticket, stores().ids(), stores().now());
    }

    private UUID aTicketOf(TenantId tenant) {
        return givenTicket(tenant).id().value();
    }

    private void add(Connection connection, GivenInbound given) {
        ExternalMessage message = aMessage(connection, aTicketOf(connection.tenant()), given);
        change(connection.tenant(), () -> stores().externalMessages().add(message));
    }

    private boolean contains(Connection connection, String externalId, Optional<String> secondaryId) {
        return inTenant(
                connection.tenant(),
                () -> stores().externalMessages().contains(connection.id(), externalId, secondaryId));
    }

    @Test
    default void a_message_taken_in_is_known_by_each_of_its_ids() {
        Connection connection = givenConnection(givenTenant());
        assertThat(contains(connection, "first", Optional.of("second"))).isFalse();

        add(connection, GivenInbound.of("first").secondaryId("second"));

        assertThat(contains(connection, "first", Optional.empty())).isTrue();
        assertThat(contains(connection, "first", Optional.of("other"))).isTrue();
        assertThat(contains(connection, "other", Optional.of("second"))).isTrue();
        assertThat(contains(connection, "other", Optional.of("other"))).isFalse();
        assertThat(contains(connection, "other", Optional.empty())).isFalse();
    }

    @Test
    default void ids_are_told_apart_by_case_and_by_connection() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        add(connection, GivenInbound.of("First").secondaryId("Second"));

        assertThat(contains(connection, "first", Optional.of("second"))).isFalse();
        assertThat(contains(givenConnection(tenant), "First", Optional.of("Second")))
                .isFalse();
    }

    @Test
    default void two_connections_may_know_the_same_id() {
        TenantId tenant = givenTenant();
        Connection one = givenConnection(tenant);
        Connection two = givenConnection(tenant);

        add(one, GivenInbound.of("same").secondaryId("same too"));
        add(two, GivenInbound.of("same").secondaryId("same too"));

        assertThat(contains(one, "same", Optional.empty())).isTrue();
        assertThat(contains(two, "same", Optional.empty())).isTrue();
    }

    @Test
    default void messages_without_secondary_id_do_not_meet() {
        Connection connection = givenConnection(givenTenant());

        add(connection, GivenInbound.of("one"));
        add(connection, GivenInbound.of("two"));

        assertThat(contains(connection, "two", Optional.empty())).isTrue();
    }

    @Test
    default void a_second_one_with_the_same_id_fails_its_whole_unit_of_work() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        add(connection, GivenInbound.of("same"));
        Ticket lost = aTicket(tenant).build();
        ExternalMessage twin = aMessage(connection, lost.id().value(), GivenInbound.of("same"));

        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().tickets().save(lost);
                    stores().externalMessages().add(twin);
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(read(tenant, () -> stores().ticketViews().find(lost.id()))).isEmpty();
    }

    @Test
    default void a_second_one_with_the_same_secondary_id_fails_its_whole_unit_of_work() {
        Connection connection = givenConnection(givenTenant());
        add(connection, GivenInbound.of("one").secondaryId("same"));

        assertThatThrownBy(() -> add(connection, GivenInbound.of("two").secondaryId("same")))
                .isInstanceOf(RuntimeException.class);

        assertThat(contains(connection, "two", Optional.empty())).isFalse();
    }

    @Test
    default void whatever_the_race_one_message_is_taken_in_once() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);

        var outcomes = Concurrently.run(4, () -> {
            Ticket ticket = aTicket(tenant).build();
            ExternalMessage message = aMessage(connection, ticket.id().value(), GivenInbound.of("raced"));
            return inTenant(tenant, () -> {
                stores().conversations().lock(connection.id(), message.message().party());
                if (stores().externalMessages().contains(connection.id(), "raced", Optional.empty())) {
                    return false;
                }
                stores().tickets().save(ticket);
                stores().externalMessages().add(message);
                return true;
            });
        });

        assertThat(outcomes)
                .allMatch(Concurrently.Outcome::succeeded)
                .filteredOn(outcome -> outcome.result().orElse(false))
                .hasSize(1);
        assertThat(read(
                                tenant,
                                () -> stores().ticketViews()
                                        .list(TicketQuery.newest(TicketFilter.any()), PageRequest.first()))
                        .items())
                .hasSize(1);
    }

    @Test
    default void without_a_lock_the_store_still_takes_a_message_in_once() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);

        var outcomes = Concurrently.run(4, () -> {
            add(connection, GivenInbound.of("raced"));
            return true;
        });

        assertThat(outcomes).filteredOn(Concurrently.Outcome::succeeded).hasSize(1);
    }

    @Test
    default void another_tenants_messages_are_out_of_sight_and_cannot_be_added() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        Connection connection = givenConnection(owner);
        add(connection, GivenInbound.of("first"));
        ExternalMessage foreign = aMessage(connection, aTicketOf(owner), GivenInbound.of("second"));

        assertThat(inTenant(
                        other, () -> stores().externalMessages().contains(connection.id(), "first", Optional.empty())))
                .isFalse();
        assertOutsideScope(() -> change(other, () -> stores().externalMessages().add(foreign)));
        assertThat(contains(connection, "second", Optional.empty())).isFalse();
    }

    @Test
    default void a_message_rolled_back_was_never_taken_in() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        ExternalMessage message =
                aMessage(connection, aTicketOf(tenant), GivenInbound.of("first").secondaryId("second"));

        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().externalMessages().add(message);
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(contains(connection, "first", Optional.of("second"))).isFalse();
        change(tenant, () -> stores().externalMessages().add(message));
        assertThat(contains(connection, "first", Optional.empty())).isTrue();
    }
}
