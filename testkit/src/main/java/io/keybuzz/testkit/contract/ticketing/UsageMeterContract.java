package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import io.keybuzz.testkit.contract.StoreContract;
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
    default void it_counts_inside_a_unit_of_work_only() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);

        assertNeedsUnitOfWork(() -> meter().humanMessage(tenant, ticket.id(), stores().now()));
    }
}
