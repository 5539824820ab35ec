package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.staff.UserFilter;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How the server answers our statements on 50,000 tickets of tenants of very different sizes: along an index, without sorting
 * and without reading a table. Plans are looked at in the generic form, which is the one the pools ask for.
 */
class PlanIT {
    private static final PageRequest AFTER = new PageRequest(50, Optional.of(new PageKey(Demo.NOW, new UUID(7, 7))));

    private static PlanProbe probe;
    private static JdbiStores stores;

    @BeforeAll
    static void open() {
        probe = PlanProbe.open();
        stores = probe.stores();
    }

    @AfterAll
    static void close() {
        probe.close();
    }

    @Test
    void the_policy_is_checked_once_for_a_statement_and_not_for_each_row() {
        assertThat(listPlan())
                .contains("One-Time Filter: ((NULLIF(current_setting('keybuzz.tenant_id'::text, true)")
                .doesNotContain(" Filter: (tenant_id");
    }

    @Test
    void a_ticket_and_what_is_below_it_come_from_the_keys() {
        TicketId ticket = new TicketId(new UUID(1, 1));
        assertThat(planOf(inTenant(), () -> stores.ports().ticketing().views().find(ticket)))
                .contains("Index Scan using ticket_");
        for (PageRequest page : List.of(PageRequest.first(), AFTER)) {
            for (Supplier<Object> read : List.<Supplier<Object>>of(
                    () -> stores.ports().ticketing().views().messages(ticket, page),
                    () -> stores.ports().ticketing().views().events(ticket, page))) {
                String plan = planOf(inTenant(), read);
                assertThat(plan).containsAnyOf("ticket_message_pkey", "ticket_event_pkey");
                assertNoSortAndNoTableScan(plan);
            }
        }
    }

    @Test
    void the_platform_has_indexes_for_its_list_and_for_what_it_looks_up() {
        Supplier<Object> list =
                () -> stores.ports().ticketing().views().list(TicketQuery.newest(TicketFilter.any()), AFTER);
        assertThat(planOf(platform(), list))
                .contains("ticket_platform_newest_idx")
                .doesNotContain("Sort");
        TicketId ticket = new TicketId(new UUID(1, 1));
        assertThat(planOf(platform(), () -> stores.ports().ticketing().views().find(ticket)))
                .contains("ticket_platform_id_idx");
        assertThat(planOf(platform(), () -> stores.ports().ticketing().views().messages(ticket, PageRequest.first())))
                .contains("ticket_platform_id_idx")
                .contains("ticket_message_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void people_teams_and_keys_are_listed_along_an_index() {
        UserFilter agents =
                new UserFilter(Optional.empty(), Optional.of(Role.AGENT), Optional.empty(), Optional.empty());
        TenancyStores tenancy = stores.ports().tenancy();
        Map<Supplier<Object>, String> lists = Map.of(
                () -> tenancy.users().list(UserFilter.any(), AFTER), "app_user_newest_idx",
                () -> tenancy.users().list(agents, AFTER), "app_user_role_idx",
                () -> tenancy.teams().list(Optional.empty(), AFTER), "team_newest_idx",
                () -> tenancy.teams().members(new TeamId(new UUID(1, 1)), AFTER), "team_membership_joined_idx",
                () -> tenancy.apiKeys().list(AFTER), "api_key_newest_idx");
        lists.forEach((list, index) -> {
            String plan = planOf(inTenant(), list);
            assertThat(plan).contains(index);
            assertNoSortAndNoTableScan(plan);
        });
        assertThat(planOf(platform(), () -> tenancy.users().list(UserFilter.any(), AFTER)))
                .contains("app_user_platform_newest_idx")
                .doesNotContain("Sort");
        assertThat(planOf(platform(), () -> tenancy.users().find(new UserId(new UUID(1, 1)))))
                .contains("app_user_platform_id_idx");
    }

    @Test
    void taking_a_message_in_looks_up_keys_only() {
        ConnectionId connection = new ConnectionId(new UUID(2, 2));
        for (Supplier<Object> look : List.<Supplier<Object>>of(
                () -> stores.ports().marketplace().messages().contains(connection, "x", Optional.of("y")),
                () -> stores.ports()
                        .marketplace()
                        .conversations()
                        .resolve(connection, List.of(ThreadKey.of("a"), ThreadKey.of("b")), Demo.NOW),
                () -> stores.ports().marketplace().conversations().ofTicket(new UUID(3, 3)))) {
            assertThat(planOf(inTenant(), look)).contains("Index").doesNotContain("Seq Scan");
        }
    }

    @Test
    void queues_are_found_by_what_waits_and_not_by_what_is_done() {
        TenantScope queues = new TenantScope.Queues("plan");
        assertThat(planOf(queues, () -> stores.ports().marketplace().inbox().waiting(Demo.NOW, 10)))
                .contains("raw_inbound_waiting_idx")
                .doesNotContain("Seq Scan");
        assertThat(planOf(queues, () -> stores.ports().outbox().claim(10, Duration.ofMinutes(1))))
                .contains("outbox_delivery_pending_idx")
                .contains("outbox_delivery_order_idx")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort Key: d.seq");
    }

    @Test
    void every_filter_of_the_audit_trail_walks_an_index_in_list_order() {
        Map<String, AuditFilter> filters = Map.of(
                "audit_entry_newest_idx", AuditFilter.any(),
                "audit_entry_actor_idx", audit(Optional.of("actor 7"), Optional.empty(), Optional.empty()),
                "audit_entry_action_idx", audit(Optional.empty(), Optional.of("Action7"), Optional.empty()),
                "audit_entry_object_idx", audit(Optional.empty(), Optional.empty(), Optional.of(new UUID(1, 1))));
        filters.forEach((index, filter) -> {
            for (PageRequest page : List.of(PageRequest.first(), AFTER)) {
                String plan =
                        planOf(inTenant(), () -> stores.ports().audit().views().list(filter, page));
                assertThat(plan).as("%s %s", filter, page).contains(index);
                assertNoSortAndNoTableScan(plan);
            }
        });
        AuditFilter type = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of("user"),
                Optional.empty(),
                Optional.of(Demo.NOW),
                Optional.of(Demo.NOW));
        assertNoSortAndNoTableScan(
                planOf(inTenant(), () -> stores.ports().audit().views().list(type, AFTER)));
        assertThat(planOf(platform(), () -> stores.ports().audit().views().list(AuditFilter.any(), AFTER)))
                .contains("audit_entry_platform_newest_idx")
                .doesNotContain("Sort");
        assertThat(planOf(
                        platform(),
                        () -> stores.ports().audit().chains().entries(new TenantId(PlanProbe.TENANT), 100, 1_000)))
                .contains("audit_entry_pkey")
                .doesNotContain("Sort");
    }

    private static AuditFilter audit(Optional<String> actor, Optional<String> action, Optional<UUID> object) {
        return new AuditFilter(actor, action, Optional.empty(), object, Optional.empty(), Optional.empty());
    }

    private static TenantScope inTenant() {
        return PlanProbe.IN_TENANT;
    }

    private static TenantScope platform() {
        return PlanProbe.PLATFORM;
    }

    private static String listPlan() {
        return planOf(
                inTenant(),
                () -> stores.ports()
                        .ticketing()
                        .views()
                        .list(TicketQuery.newest(TicketFilter.any()), PageRequest.first()));
    }

    private static String planOf(TenantScope scope, Supplier<Object> work) {
        return probe.planOf(scope, work);
    }

    private static void assertNoSortAndNoTableScan(String plan) {
        PlanProbe.assertNoSortAndNoTableScan(plan);
    }
}
