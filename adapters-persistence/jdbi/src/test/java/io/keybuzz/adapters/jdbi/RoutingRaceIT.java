package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.tenancy.users.SetUserActive;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.assignment.AssignTicket;
import io.keybuzz.application.ticketing.assignment.TakeTicket;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.testkit.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets are given away evenly and to nobody who is gone, whatever two nodes do at once. */
class RoutingRaceIT {
    private static final int TICKETS = 64;

    private TestDatabase database;
    private Jdbi admin;
    private Demo demo;
    private JdbiStores stores;
    private TenantId tenant;
    private TeamId team;
    private final List<UserId> people = new ArrayList<>();
    private List<KeyBuzzApplication> nodes = List.of();

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
        stores = database.open(database.settings(), KeyBuzzApplication.subscriptions(), UnaryOperator.identity());
        nodes = List.of(
                node(stores),
                node(database.open(database.settings(), KeyBuzzApplication.subscriptions(), UnaryOperator.identity())));
        demo = new Demo(database, stores);
        tenant = demo.tenant("acme");
        team = database.ids().next(TeamId::new);
        demo.in(tenant, () -> stores.ports().tenancy().teams().add(Team.named(team, tenant, "Returns", Demo.NOW)));
        for (int i = 0; i < 4; i++) {
            UserId user = demo.user(tenant, "agent" + i + "@acme.test");
            people.add(user);
            demo.in(
                    tenant,
                    () -> stores.ports()
                            .tenancy()
                            .teams()
                            .join(new Membership(tenant, team, user, TeamRole.MEMBER, Demo.NOW)));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private KeyBuzzApplication node(JdbiStores on) {
        return KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), on.ports()));
    }

    private CallContext call(UserId user, Role role) {
        return new CallContext(Caller.of(tenant, user, role, "Jo"), Demo.NOW, "request-1");
    }

    private void rule(RoutingMode mode) {
        demo.in(
                tenant,
                () -> stores.ports()
                        .ticketing()
                        .routing()
                        .rules()
                        .add(new RoutingRule(
                                database.ids().next(RoutingRuleId::new),
                                tenant,
                                "All",
                                0,
                                true,
                                RoutingConditions.any(),
                                team.value(),
                                mode,
                                Demo.NOW,
                                Demo.NOW,
                                0)));
    }

    private void openTickets(int count) {
        AtomicInteger turn = new AtomicInteger();
        CallContext call = call(people.get(0), Role.AGENT);
        var outcomes = Concurrently.run(8, () -> {
            for (int i = 0; i < count / 8; i++) {
                nodes.get(turn.getAndIncrement() % 2).ticketing().open(call, OpenTicket.of("Hello", "Where is it?"));
            }
            return true;
        });
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
    }

    private List<String> texts(String sql) {
        return admin.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private List<Integer> shares() {
        return admin.withHandle(handle -> handle.createQuery("select count(t.id)::int from tenancy.app_user u"
                        + " left join ticketing.ticket t on t.tenant_id = u.tenant_id and t.assignee_user_id = u.id"
                        + " and t.assignee_team_id is not null group by u.id order by 1")
                .mapTo(Integer.class)
                .list());
    }

    @Test
    void sixty_four_tickets_at_once_are_given_in_turn() {
        rule(RoutingMode.ROUND_ROBIN);
        openTickets(TICKETS);
        assertThat(shares()).containsExactly(16, 16, 16, 16);
    }

    @Test
    void and_by_load() {
        rule(RoutingMode.LEAST_LOADED);
        openTickets(TICKETS);
        assertThat(shares()).containsExactly(16, 16, 16, 16);
    }

    @Test
    void nobody_is_given_one_too_many() {
        rule(RoutingMode.ROUND_ROBIN);
        demo.in(
                tenant,
                () -> stores.ports()
                        .ticketing()
                        .routing()
                        .rotas()
                        .save(new TeamRouting(tenant, team.value(), Optional.of(5), 0)));
        openTickets(TICKETS);
        assertThat(shares()).containsExactly(5, 5, 5, 5);
        assertThat(texts("select t.id::text from ticketing.ticket t"
                        + " where t.assignee_user_id is null and t.assignee_team_id is not null"))
                .hasSize(TICKETS - 20);
    }

    @Test
    void of_two_who_take_a_ticket_one_has_it() {
        for (int round = 0; round < 10; round++) {
            TicketId ticket = demo.ticket(tenant, "Round " + round);
            AtomicInteger turn = new AtomicInteger();
            var outcomes = Concurrently.run(4, () -> {
                int i = turn.getAndIncrement();
                return nodes.get(i % 2)
                        .ticketing()
                        .desk()
                        .assignment()
                        .take(call(people.get(i), Role.AGENT), new TakeTicket(ticket));
            });
            assertThat(outcomes).filteredOn(outcome -> outcome.succeeded()).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .allSatisfy(outcome -> assertThat(outcome.failure())
                            .containsInstanceOf(Refusal.class)
                            .hasValueSatisfying(failure ->
                                    assertThat(((Refusal) failure).code()).isEqualTo(TicketProblem.TAKEN)));
        }
    }

    @Test
    void what_is_given_to_somebody_at_the_moment_they_go_is_given_to_others() {
        rule(RoutingMode.ROUND_ROBIN);
        UserId owner = people.get(0);
        demo.user(tenant, "second@acme.test");
        for (int round = 1; round < people.size(); round++) {
            UserId leaver = people.get(round);
            List<TicketId> tickets = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                tickets.add(demo.ticket(tenant, "Round " + round));
            }
            AtomicInteger turn = new AtomicInteger();
            Concurrently.run(7, () -> {
                int i = turn.getAndIncrement();
                KeyBuzzApplication node = nodes.get(i % 2);
                if (i == 3) {
                    node.tenancy()
                            .administration()
                            .users()
                            .setActive(
                                    call(owner, Role.OWNER), new SetUserActive(leaver, false, ExpectedVersion.any()));
                } else {
                    node.ticketing().open(call(owner, Role.OWNER), OpenTicket.of("Hello", "Where is it?"));
                    node.ticketing()
                            .desk()
                            .assignment()
                            .assign(
                                    call(owner, Role.OWNER),
                                    new AssignTicket(
                                            tickets.get(i % tickets.size()),
                                            Edit.to(leaver.value()),
                                            Edit.keep(),
                                            ExpectedVersion.any()));
                }
                return true;
            });
            Concurrently.run(2, () -> nodes.get(0).relay().drain());
        }
        nodes.get(1).relay().drain();
        assertThat(texts("select t.id::text from ticketing.ticket t"
                        + " join tenancy.app_user u on u.tenant_id = t.tenant_id and u.id = t.assignee_user_id"
                        + " where not u.active and t.status not in ('RESOLVED', 'CLOSED')"))
                .as("tickets of people who are gone")
                .isEmpty();
        assertThat(texts("select u.email from tenancy.app_user u where not u.active"))
                .hasSize(3);
        assertThat(texts("select e.ticket_id::text from ticketing.ticket_event e"
                        + " where e.type = 'ASSIGNMENT_CHANGED'"
                        + " group by e.ticket_id, e.version having count(*) > 1"))
                .as("two changes at one version")
                .isEmpty();
    }
}
