package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.port.UsageMeter}, over a store of billing. */
public interface UsageMeterContract extends StoreContract {
    /** A meter that counts into {@link #stores()}. */
    UsageMeter meter();

    private long counted(TenantId tenant, Ticket ticket) {
        return read(tenant, () -> stores().ticketUsages().find(ticket.id().value()))
                .map(usage -> usage.humanMessagesCount())
                .orElse(-1L);
    }

    @Test
    default void an_opened_ticket_has_usage_and_every_message_of_a_person_counts_one() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        change(tenant, () -> meter().ticketOpened(tenant, ticket.id(), stores().now()));
        assertThat(counted(tenant, ticket)).isZero();

        change(tenant, () -> meter().humanMessage(tenant, ticket.id(), stores().now()));
        change(tenant, () -> meter().humanMessage(tenant, ticket.id(), stores().now()));
        assertThat(counted(tenant, ticket)).isEqualTo(2);

        change(tenant, () -> meter().humanMessageTakenBack(tenant, ticket.id(), stores().now()));
        assertThat(counted(tenant, ticket)).isEqualTo(1);
    }

    @Test
    default void what_is_rolled_back_is_not_counted() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        assertThatThrownBy(() -> change(tenant, () -> {
                    meter().humanMessage(tenant, ticket.id(), stores().now());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(counted(tenant, ticket)).isEqualTo(-1);
    }

    @Test
    default void what_parts_used_counts_once_with_the_whole_and_is_theirs_again() {
        TenantId tenant = givenTenant();
        Ticket inner = used(tenant, 1);
        Ticket part = used(tenant, 2);
        Ticket whole = used(tenant, 4);

        change(tenant, () -> meter().joined(Set.of(inner.id()), part.id(), stores().now()));
        change(tenant, () -> meter().joined(Set.of(part.id()), whole.id(), stores().now()));
        assertThat(counted(tenant, whole)).isEqualTo(7);
        assertThat(counted(tenant, part)).isZero();
        assertThat(counted(tenant, inner)).isZero();

        change(tenant, () -> meter().humanMessage(tenant, whole.id(), stores().now()));
        change(tenant, () -> meter().parted(part.id(), Set.of(inner.id(), part.id()), stores().now()));
        assertThat(counted(tenant, whole)).isEqualTo(5);
        assertThat(counted(tenant, part)).isEqualTo(3);

        change(tenant, () -> meter().parted(inner.id(), Set.of(inner.id()), stores().now()));
        assertThat(counted(tenant, part)).isEqualTo(2);
        assertThat(counted(tenant, inner)).isEqualTo(1);
    }

    @Test
    default void messages_that_go_to_a_new_ticket_are_counted_there() {
        TenantId tenant = givenTenant();
        Ticket one = used(tenant, 2);
        Ticket two = used(tenant, 2);
        Ticket piece = givenTicket(tenant);

        change(tenant, () -> meter().split(tenant, piece.id(), Map.of(one.id(), 1, two.id(), 2), stores().now()));

        assertThat(counted(tenant, one)).isEqualTo(1);
        assertThat(counted(tenant, two)).isZero();
        assertThat(counted(tenant, piece)).isEqualTo(3);
    }

    private Ticket used(TenantId tenant, int messages) {
        Ticket ticket = givenTicket(tenant);
        for (int i = 0; i < messages; i++) {
            change(tenant, () -> meter().humanMessage(tenant, ticket.id(), stores().now()));
        }
        return ticket;
    }

    @Test
    default void it_counts_inside_a_unit_of_work_only() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        assertNeedsUnitOfWork(() -> meter().humanMessage(tenant, ticket.id(), stores().now()));
    }
}
