package io.keybuzz.testkit.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.billing.port.TicketUsages}. */
public interface TicketUsagesContract extends StoreContract {
    private UUID aTicketOf(TenantId tenant) {
        return givenTicket(tenant).id().value();
    }

    private Optional<TicketUsage> stored(TenantId tenant, UUID ticket) {
        return read(tenant, () -> stores().ticketUsages().find(ticket));
    }

    private void count(TenantId tenant, UUID ticket) {
        change(tenant, () -> stores().ticketUsages().countHumanMessage(tenant, ticket, stores().now()));
    }

    private void uncount(TenantId tenant, UUID ticket) {
        change(tenant, () -> stores().ticketUsages().uncountHumanMessage(tenant, ticket, stores().now()));
    }

    private long counted(TenantId tenant, UUID ticket) {
        return stored(tenant, ticket).orElseThrow().humanMessagesCount();
    }

    @Test
    default void a_ticket_never_metered_has_no_usage() {
        TenantId tenant = givenTenant();

        assertThat(stored(tenant, aTicketOf(tenant))).isEmpty();
    }

    @Test
    default void opening_makes_one_row_however_often_it_is_told() {
        TenantId tenant = givenTenant();
        UUID ticket = aTicketOf(tenant);

        change(tenant, () -> stores().ticketUsages().open(tenant, ticket, stores().now()));
        assertThat(stored(tenant, ticket)).contains(TicketUsage.none(tenant, ticket));

        count(tenant, ticket);
        change(tenant, () -> stores().ticketUsages().open(tenant, ticket, stores().now()));
        assertThat(counted(tenant, ticket)).isEqualTo(1);
    }

    @Test
    default void every_message_of_a_person_counts_one_and_nothing_else() {
        TenantId tenant = givenTenant();
        UUID ticket = aTicketOf(tenant);
        UUID untouched = aTicketOf(tenant);
        change(tenant, () -> stores().ticketUsages().open(tenant, untouched, stores().now()));

        count(tenant, ticket);
        change(tenant, () -> {
            stores().ticketUsages().countHumanMessage(tenant, ticket, stores().now());
            stores().ticketUsages().countHumanMessage(tenant, ticket, stores().now());
        });

        assertThat(stored(tenant, ticket)).contains(new TicketUsage(tenant, ticket, 0, 3, 0, 0, 0, 0, false));
        assertThat(stored(tenant, untouched)).contains(TicketUsage.none(tenant, untouched));
    }

    @Test
    default void concurrent_counts_are_all_counted() {
        TenantId tenant = givenTenant();
        UUID ticket = aTicketOf(tenant);

        var outcomes = Concurrently.run(4, () -> {
            for (int i = 0; i < 10; i++) {
                count(tenant, ticket);
            }
            return true;
        });

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(counted(tenant, ticket)).isEqualTo(40);
    }

    @Test
    default void a_count_that_is_rolled_back_was_never_made() {
        TenantId tenant = givenTenant();
        UUID ticket = aTicketOf(tenant);
        count(tenant, ticket);

        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().ticketUsages().countHumanMessage(tenant, ticket, stores().now());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(counted(tenant, ticket)).isEqualTo(1);
    }

    @Test
    default void another_tenants_usage_is_out_of_sight_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        UUID ticket = aTicketOf(owner);
        count(owner, ticket);

        assertThat(stored(other, ticket)).isEmpty();
        assertOutsideScope(
                () -> change(other, () -> stores().ticketUsages().countHumanMessage(owner, ticket, stores().now())));
        assertOutsideScope(() -> change(other, () -> stores().ticketUsages().open(owner, ticket, stores().now())));
        assertThat(counted(owner, ticket)).isEqualTo(1);
        assertThat(read(PLATFORM, () -> stores().ticketUsages().find(ticket))).isPresent();
    }

    @Test
    default void a_message_taken_back_counts_one_less_and_never_less_than_none() {
        TenantId tenant = givenTenant();
        UUID ticket = aTicketOf(tenant);
        uncount(tenant, ticket);
        assertThat(stored(tenant, ticket)).isEmpty();
        count(tenant, ticket);
        count(tenant, ticket);

        uncount(tenant, ticket);
        assertThat(counted(tenant, ticket)).isEqualTo(1);

        uncount(tenant, ticket);
        uncount(tenant, ticket);
        assertThat(counted(tenant, ticket)).isZero();
    }
}
