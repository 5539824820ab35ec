package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.connection.ChangeConnection;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.staff.Seat;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.event.MessageAdded;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoundTripsIT {
    private static TestDatabase database;
    private static JdbiStores stores;
    private static Demo demo;
    private static TenantId tenant;
    private static TicketId ticket;
    private static UserId user;
    private static TeamId team;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        JdbiSettings plain = database.settings();
        JdbiSettings counted = new JdbiSettings(
                plain.url() + "?socketFactory=" + RoundTrips.class.getName(),
                plain.app(),
                plain.worker(),
                plain.platform(),
                new JdbiSettings.PoolSizes(1, 1, 1),
                plain.timeouts(),
                "round-trips");
        stores = database.open(
                counted,
                new Subscriptions(Map.of(MessageAdded.TYPE, List.of("meter", "notify"))),
                UnaryOperator.identity());
        connectAllPools();
        demo = new Demo(database, stores);
        tenant = demo.tenant("acme");
        user = demo.user(tenant, "jo@acme.com");
        team = database.ids().next(TeamId::new);
        demo.in(tenant, () -> {
            stores.ports().tenancy().teams().add(Team.named(team, tenant, "Returns", Demo.NOW));
            stores.ports().tenancy().teams().join(new Membership(tenant, team, user, TeamRole.LEAD, Demo.NOW));
        });
        ticket = demo.ticket(tenant, "Lost parcel");
        demo.reply(tenant, ticket, "On its way");
    }

    /** Pools connect in the background, which must not be counted later. */
    private static void connectAllPools() {
        TenantScope platform = new TenantScope.Platform("test");
        stores.ports()
                .unitOfWork()
                .read(platform, () -> stores.ports().tenancy().tenants().list(PageRequest.first()));
        stores.ports()
                .unitOfWork()
                .read(
                        new TenantScope.Queues("test"),
                        () -> stores.ports().outbox().backlog());
    }

    /** A pool looks whether a connection that rested is still good; on a busy machine that can fall into a measurement. */
    private static long fewest(Runnable work) {
        return LongStream.range(0, 3).map(i -> RoundTrips.during(work)).min().orElseThrow();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void every_read_costs_one() {
        for (int warm = 0; warm < 3; warm++) {
            reads().forEach((name, read) -> stores.ports().unitOfWork().read(new TenantScope.One(tenant), read));
        }
        reads().forEach((name, read) -> assertThat(
                        fewest(() -> stores.ports().unitOfWork().read(new TenantScope.One(tenant), read)))
                .as(name)
                .isEqualTo(1));
    }

    @Test
    void every_platform_read_costs_one() {
        for (int warm = 0; warm < 3; warm++) {
            reads().forEach((name, read) -> stores.ports().unitOfWork().read(new TenantScope.Platform("test"), read));
        }
        reads().forEach((name, read) -> assertThat(
                        fewest(() -> stores.ports().unitOfWork().read(new TenantScope.Platform("test"), read)))
                .as(name)
                .isEqualTo(1));
    }

    private static Map<String, Supplier<Object>> reads() {
        Map<String, Supplier<Object>> reads = new TreeMap<>(ticketReads());
        reads.put("user", () -> stores.ports().tenancy().users().find(user));
        reads.put(
                "users",
                () -> stores.ports()
                        .tenancy()
                        .users()
                        .list(
                                new UserFilter(
                                        Optional.of(tenant),
                                        Optional.of(Role.AGENT),
                                        Optional.of(true),
                                        Optional.of("jo")),
                                PageRequest.first()));
        reads.put("team", () -> stores.ports().tenancy().teams().find(team));
        reads.put("teams", () -> stores.ports().tenancy().teams().list(Optional.of(tenant), PageRequest.first()));
        reads.put("members", () -> stores.ports().tenancy().teams().members(team, PageRequest.first()));
        return reads;
    }

    private static Map<String, Supplier<Object>> ticketReads() {
        return Map.of(
                "list",
                        () -> stores.ports()
                                .ticketing()
                                .views()
                                .list(TicketQuery.newest(TicketFilter.any()), PageRequest.first()),
                "find", () -> stores.ports().ticketing().views().find(ticket),
                "messages", () -> stores.ports().ticketing().views().messages(ticket, PageRequest.first()),
                "events", () -> stores.ports().ticketing().views().events(ticket, PageRequest.first()),
                "clocks", () -> stores.ports().ticketing().sla().alarms().look(ticket),
                "promises", () -> stores.ports().ticketing().sla().plans().of(tenant),
                "desk", () -> stores.ports().ticketing().desks().of(tenant),
                "tenants", () -> stores.ports().tenancy().tenants().list(PageRequest.first()));
    }

    @Test
    void an_api_key_is_looked_up_in_one() {
        Runnable look = () -> assertThat(stores.ports().tenancy().apiKeys().byPrefix("kb_none"))
                .isEmpty();
        look.run();
        look.run();

        assertThat(fewest(look)).isEqualTo(1);
    }

    @Test
    void what_is_done_with_people_costs_three_at_most() {
        Map<String, Runnable> changes = Map.of(
                "rename a user",
                () -> demo.in(tenant, () -> {
                    User held = stores.ports().tenancy().users().require(user).user();
                    stores.ports().tenancy().users().save(held.renamed("Jo", Demo.NOW));
                }),
                "put somebody into a team",
                () -> demo.in(tenant, () -> {
                    Seat seat =
                            stores.ports().tenancy().teams().seat(team, user).orElseThrow();
                    stores.ports()
                            .tenancy()
                            .teams()
                            .join(new Membership(tenant, seat.team().id(), user, TeamRole.LEAD, Demo.NOW));
                }),
                "rename the tenant",
                () -> demo.in(tenant, () -> {
                    Tenant held = stores.ports().tenancy().tenants().require(tenant);
                    stores.ports().tenancy().tenants().save(held.revised("Acme", Plan.PRO, Demo.NOW));
                }));
        for (int warm = 0; warm < 3; warm++) {
            changes.values().forEach(Runnable::run);
        }
        changes.forEach((name, change) -> assertThat(fewest(change)).as(name).isEqualTo(3));
    }

    @Test
    void a_login_costs_one() {
        Runnable login =
                () -> assertThat(stores.ports().tenancy().credentials().byEmail(new EmailAddress("jo@acme.com")))
                        .hasSize(1);
        login.run();
        login.run();

        assertThat(fewest(login)).isEqualTo(1);
    }

    @Test
    void a_reply_costs_three_with_its_event_usage_and_outbox() {
        for (int warm = 0; warm < 3; warm++) {
            demo.reply(tenant, ticket, "Still on its way");
        }

        assertThat(fewest(() -> demo.reply(tenant, ticket, "There it is"))).isEqualTo(3);
    }

    @Test
    void a_first_write_on_a_fresh_connection_costs_no_more() {
        TicketId other = demo.ticket(tenant, "Another");

        assertThat(fewest(() -> demo.ticket(tenant, "Yet another"))).isLessThanOrEqualTo(3);
        assertThat(other).isNotNull();
    }

    @Test
    void a_reply_of_a_caller_costs_three_with_its_audit_entry_and_with_a_key_too() {
        KeyBuzzApplication app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        CallContext call = new CallContext(
                Caller.of(tenant, database.ids().next(UserId::new), Role.AGENT, "Jo"), Demo.NOW, "request-1");
        for (int warm = 0; warm < 4; warm++) {
            app.ticketing().reply(call, ReplyToTicket.of(ticket, "Still on its way"));
            app.ticketing().reply(call.once(wish("warm " + warm)), ReplyToTicket.of(ticket, "Still on its way"));
            app.ticketing().open(call.once(wish("open " + warm)), OpenTicket.of("Subject", "Body"));
        }
        int before = demo.read(tenant).size();

        assertThat(RoundTrips.during(() -> app.ticketing().reply(call, ReplyToTicket.of(ticket, "There it is"))))
                .isEqualTo(3);
        assertThat(RoundTrips.during(
                        () -> app.ticketing().reply(call.once(wish("k")), ReplyToTicket.of(ticket, "There it is"))))
                .isEqualTo(3);
        assertThat(RoundTrips.during(() -> app.ticketing().open(call, OpenTicket.of("Subject", "Body"))))
                .isEqualTo(3);
        assertThat(RoundTrips.during(
                        () -> app.ticketing().open(call.once(wish("o")), OpenTicket.of("Subject", "Body"))))
                .isEqualTo(3);
        assertThat(demo.read(tenant)).hasSize(before + 4);
    }

    @Test
    void a_change_of_a_connection_costs_three_with_its_lock_and_its_audit_entry() {
        KeyBuzzApplication app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        CallContext call = new CallContext(Caller.of(tenant, user, Role.OWNER, "Jo"), Demo.NOW, "request-1");
        Connection connection = app.marketplaces()
                .connect(
                        new NewConnection(
                                tenant,
                                Channel.AMAZON,
                                Provider.SANDBOX,
                                "Shop",
                                new EmailAddress("in-acme@in.example.test")),
                        Demo.NOW);
        AtomicInteger names = new AtomicInteger();
        Runnable rename = () -> app.marketplaces()
                .desk()
                .change(
                        call,
                        new ChangeConnection(
                                connection.id(),
                                Optional.of("Shop " + names.incrementAndGet()),
                                Optional.empty(),
                                Optional.empty(),
                                ExpectedVersion.any()));
        for (int warm = 0; warm < 4; warm++) {
            rename.run();
        }

        assertThat(fewest(rename)).isEqualTo(3);
    }

    @Test
    void a_ticket_that_a_rule_gives_away_costs_two_more() {
        TenantId routed = demo.tenant("routed");
        UserId agent = demo.user(routed, "agent@routed.com");
        TeamId home = database.ids().next(TeamId::new);
        demo.in(routed, () -> {
            stores.ports().tenancy().teams().add(Team.named(home, routed, "All", Demo.NOW));
            stores.ports().tenancy().teams().join(new Membership(routed, home, agent, TeamRole.MEMBER, Demo.NOW));
            stores.ports()
                    .ticketing()
                    .routing()
                    .rules()
                    .add(new RoutingRule(
                            database.ids().next(RoutingRuleId::new),
                            routed,
                            "All",
                            0,
                            true,
                            RoutingConditions.any(),
                            home.value(),
                            RoutingMode.LEAST_LOADED,
                            Demo.NOW,
                            Demo.NOW,
                            0));
        });
        KeyBuzzApplication app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        CallContext call = new CallContext(Caller.of(routed, agent, Role.AGENT, "Jo"), Demo.NOW, "request-1");
        Runnable open = () -> assertThat(app.ticketing()
                        .open(call, OpenTicket.of("Subject", "Body"))
                        .assigneeUserId())
                .isEqualTo(agent.value());
        for (int warm = 0; warm < 3; warm++) {
            open.run();
        }
        assertThat(fewest(open)).isEqualTo(5);
    }

    private static OnceOnly wish(String key) {
        return new OnceOnly(
                "POST", "/t", key, "0a".repeat(32), result -> new StoredAnswer(201, Optional.empty(), "{}"));
    }
}
