package io.keybuzz.testkit.contract.ticketing.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link io.keybuzz.domain.ticketing.thread.port.Threads} says where a ticket is opened. */
public interface PossibleDuplicatesContract extends StoreContract {
    private void join(TenantId tenant, TicketId target, TicketId part) {
        change(tenant, () -> {
            Ticket whole = stores().tickets().require(target);
            Ticket piece = stores().tickets().require(part);
            Author agent = Author.agent("agent-1", "Agathe Agent");
            Threading.join(whole, piece, stores().ids().next(MergeId::new), agent, stores().now());
            stores().tickets().save(whole);
            stores().tickets().save(piece);
        });
    }

    @Test
    default void open_tickets_of_the_same_buyer_or_order_are_named_the_newest_first() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        UUID buyer = stores().ids().next();
        Instant since = stores().now().minus(Duration.ofDays(7));
        TicketId same = saved(
                tenant, aTicket(tenant).filedUnder(buyer).externalId("order-1").build());
        TicketId order = saved(tenant, aTicket(tenant).externalId("order-1").build());
        TicketId merged = saved(tenant, aTicket(tenant).filedUnder(buyer).build());
        TicketId done = saved(tenant, aTicket(tenant).filedUnder(buyer).build());
        saved(other, aTicket(other).filedUnder(buyer).externalId("order-1").build());
        join(tenant, same, merged);
        change(tenant, () -> {
            Ticket ticket = stores().tickets().require(done);
            ticket.change(
                    TicketChange.none().status(TicketStatus.RESOLVED),
                    Author.agent("agent-1", "Agathe Agent"),
                    stores().now());
            stores().tickets().save(ticket);
        });

        assertThat(alike(tenant, Optional.of(buyer), Optional.of("order-1"), since))
                .containsExactly(order.value(), same.value());
        assertThat(alike(tenant, Optional.of(buyer), Optional.empty(), since)).containsExactly(same.value());
        assertThat(alike(tenant, Optional.empty(), Optional.empty(), since)).isEmpty();
        assertThat(alike(
                        tenant,
                        Optional.of(buyer),
                        Optional.of("order-1"),
                        stores().now().plusSeconds(1)))
                .isEmpty();
    }

    private List<UUID> alike(TenantId tenant, Optional<UUID> customer, Optional<String> order, Instant since) {
        return inTenant(tenant, () -> stores().threads().alike(tenant, customer, order, since)).stream()
                .map(PossibleDuplicate::id)
                .toList();
    }

    private TicketId saved(TenantId tenant, Ticket ticket) {
        change(tenant, () -> stores().tickets().save(ticket));
        return ticket.id();
    }
}
