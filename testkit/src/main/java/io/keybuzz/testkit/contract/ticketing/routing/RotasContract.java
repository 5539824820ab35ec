package io.keybuzz.testkit.contract.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.routing.Rota;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.routing.port.Rotas}. */
public interface RotasContract extends StoreContract {
    UUID TEAM = new UUID(2, 1);
    UUID ANNA = new UUID(1, 1);
    UUID BERT = new UUID(1, 2);
    UUID CARA = new UUID(1, 3);

    private void ticket(TenantId tenant, UUID user, TicketStatus status) {
        Ticket ticket = aTicket(tenant).build();
        Author author = Author.system("contract");
        ticket.assign(new Assignment(Optional.of(user), Optional.empty()), author, stores().now());
        ticket.change(TicketChange.none().status(status), author, stores().now());
        change(tenant, () -> stores().tickets().save(ticket));
    }

    private Rota look(TenantId tenant) {
        return read(tenant, () -> stores().rotas().look(TEAM, List.of(ANNA, BERT, CARA)));
    }

    @Test
    default void a_team_nothing_was_set_for_has_no_limit_and_nobody_was_last() {
        TenantId tenant = givenTenant();

        assertThat(read(tenant, () -> stores().rotas().routing(TEAM))).isEqualTo(TeamRouting.of(tenant, TEAM));
        assertThat(look(tenant))
                .isEqualTo(new Rota(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Rota.Seat(ANNA, 0, false),
                                new Rota.Seat(BERT, 0, false),
                                new Rota.Seat(CARA, 0, false))));
    }

    @Test
    default void a_limit_is_kept_with_its_version_whether_the_team_had_turns_before_or_not() {
        TenantId tenant = givenTenant();
        change(tenant, () -> stores().rotas().hold(TEAM));
        TeamRouting fresh = read(tenant, () -> stores().rotas().routing(TEAM));
        assertThat(fresh.version()).isZero();

        TeamRouting stored = inTenant(tenant, () -> stores().rotas().save(fresh.capacity(Optional.of(7))));

        assertThat(stored.version()).isEqualTo(1);
        assertThat(read(tenant, () -> stores().rotas().routing(TEAM))).isEqualTo(stored);
        assertThat(look(tenant).capacity()).contains(7);
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().rotas().save(fresh.capacity(Optional.of(8)))));
        TeamRouting cleared = inTenant(tenant, () -> stores().rotas().save(stored.capacity(Optional.empty())));
        assertThat(read(tenant, () -> stores().rotas().routing(TEAM))).isEqualTo(cleared);
        TenantId other = givenTenant();
        assertThat(read(other, () -> stores().rotas().routing(TEAM)).version()).isZero();
        changeInVain(other, () -> stores().rotas().save(cleared.capacity(Optional.of(1))));
        assertThat(read(tenant, () -> stores().rotas().routing(TEAM))).isEqualTo(cleared);
    }

    @Test
    default void a_look_counts_what_waits_for_us_and_knows_who_is_away_and_who_was_last() {
        TenantId tenant = givenTenant();
        ticket(tenant, ANNA, TicketStatus.OPEN);
        ticket(tenant, ANNA, TicketStatus.ESCALATED);
        ticket(tenant, ANNA, TicketStatus.PENDING);
        ticket(tenant, ANNA, TicketStatus.WAITING_CUSTOMER);
        ticket(tenant, BERT, TicketStatus.RESOLVED);
        ticket(tenant, BERT, TicketStatus.CLOSED);
        ticket(givenTenant(), BERT, TicketStatus.OPEN);
        change(tenant, () -> stores().rotas().put(new Duty(CARA, Availability.AWAY, Optional.of(stores().now()))));
        change(tenant, () -> {
            stores().rotas().hold(TEAM);
            stores().rotas().gave(TEAM, BERT);
        });

        assertThat(look(tenant))
                .isEqualTo(new Rota(
                        Optional.empty(),
                        Optional.of(BERT),
                        List.of(
                                new Rota.Seat(ANNA, 3, false),
                                new Rota.Seat(BERT, 0, false),
                                new Rota.Seat(CARA, 0, true))));
    }

    @Test
    default void everybody_is_there_until_they_say_otherwise_and_again() {
        TenantId tenant = givenTenant();
        Duty away = new Duty(ANNA, Availability.AWAY, Optional.of(stores().now()));
        Duty back = new Duty(
                ANNA, Availability.AVAILABLE, Optional.of(stores().now().plusSeconds(1)));

        assertThat(read(tenant, () -> stores().rotas().duty(ANNA))).isEqualTo(Duty.of(ANNA));
        change(tenant, () -> stores().rotas().put(away));
        assertThat(read(tenant, () -> stores().rotas().duty(ANNA))).isEqualTo(away);
        assertThat(read(givenTenant(), () -> stores().rotas().duty(ANNA))).isEqualTo(Duty.of(ANNA));
        change(tenant, () -> stores().rotas().put(back));
        assertThat(read(tenant, () -> stores().rotas().duty(ANNA))).isEqualTo(back);
    }

    @Test
    default void who_gives_away_at_once_waits_so_that_turns_come_out_even() throws Exception {
        TenantId tenant = givenTenant();
        Map<UUID, Integer> given = new TreeMap<>();
        try (Threads threads = new Threads()) {
            for (int i = 0; i < 30; i++) {
                threads.pool().execute(() -> {
                    UUID next = inTenant(tenant, () -> {
                        stores().rotas().hold(TEAM);
                        UUID user = stores().rotas()
                                .look(TEAM, List.of(ANNA, BERT, CARA))
                                .next(RoutingMode.ROUND_ROBIN)
                                .orElseThrow();
                        stores().rotas().gave(TEAM, user);
                        return user;
                    });
                    synchronized (given) {
                        given.merge(next, 1, Integer::sum);
                    }
                });
            }
        }
        assertThat(given).isEqualTo(Map.of(ANNA, 10, BERT, 10, CARA, 10));
    }

    /** Two at once; closing waits for all that was asked of them. */
    record Threads(ExecutorService pool) implements AutoCloseable {
        Threads() {
            this(Executors.newFixedThreadPool(2));
        }

        @Override
        public void close() throws InterruptedException {
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
