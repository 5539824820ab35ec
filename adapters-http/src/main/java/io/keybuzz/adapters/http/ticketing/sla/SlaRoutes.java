package io.keybuzz.adapters.http.ticketing.sla;

import io.javalin.http.HandlerType;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.ticketing.sla.plan.CreateSlaCalendar;
import io.keybuzz.application.ticketing.sla.plan.CreateSlaPolicy;
import io.keybuzz.application.ticketing.sla.plan.DeleteSlaCalendar;
import io.keybuzz.application.ticketing.sla.plan.DeleteSlaPolicy;
import io.keybuzz.application.ticketing.sla.plan.GetSlaCalendar;
import io.keybuzz.application.ticketing.sla.plan.GetSlaPolicy;
import io.keybuzz.application.ticketing.sla.plan.ListSlaCalendars;
import io.keybuzz.application.ticketing.sla.plan.ListSlaPolicies;
import io.keybuzz.application.ticketing.sla.plan.SlaPlanning;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /api/v1/sla}: policies and calendars. A super admin names the tenant: in the body of what is new, in the query else. */
public final class SlaRoutes implements Route.Group {
    private static final String POLICIES = "/api/v1/sla/policies";
    private static final String POLICY = POLICIES + "/{policyId}";
    private static final String CALENDARS = "/api/v1/sla/calendars";
    private static final String CALENDAR = CALENDARS + "/{calendarId}";
    private static final String TENANT = "tenantId";

    private final SlaPlanning sla;

    public SlaRoutes(SlaPlanning sla) {
        this.sla = sla;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(POLICIES, this::policies, TENANT, "limit", "cursor"),
                Route.create(POLICIES, this::createPolicy),
                Route.get(POLICY, this::policy, TENANT),
                route(HandlerType.PATCH, POLICY, this::changePolicy),
                route(HandlerType.DELETE, POLICY, this::deletePolicy),
                Route.get(CALENDARS, this::calendars, TENANT, "limit", "cursor"),
                Route.create(CALENDARS, this::createCalendar),
                Route.get(CALENDAR, this::calendar, TENANT),
                route(HandlerType.PATCH, CALENDAR, this::changeCalendar),
                route(HandlerType.DELETE, CALENDAR, this::deleteCalendar));
    }

    private static Route route(HandlerType method, String path, Route.Answer answer) {
        return new Route(method, path, Route.Access.USERS, Pace.WRITE, Set.of(TENANT), answer);
    }

    private void policies(Exchange exchange) throws IOException {
        Optional<TenantId> tenant = exchange.query().id(TENANT).map(TenantId::new);
        String list = "sla policies" + tenant.map(it -> " of " + it).orElse("");
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<SlaPolicy> found = sla.policies(exchange.call(), new ListSlaPolicies(page, tenant));
        String next = exchange.cursor(found.next(), list);
        exchange.json(200, 256 + 600 * found.items().size(), out -> out.page(found.items(), next, SlaJson::policy));
    }

    private Creation<SlaPolicy> createPolicy(Exchange exchange) throws IOException {
        CreateSlaPolicy command = PolicyBodies.create(exchange.body());
        return Creation.of(call -> sla.create(call, command), policy -> POLICIES + "/" + policy.id(), SlaJson::policy)
                .versioned(SlaPolicy::version);
    }

    private void policy(Exchange exchange) throws IOException {
        show(exchange, sla.policy(exchange.call(), new GetSlaPolicy(policyId(exchange), tenant(exchange))));
    }

    private void changePolicy(Exchange exchange) throws IOException {
        PolicyId id = policyId(exchange);
        Optional<TenantId> tenant = tenant(exchange);
        Fields body = exchange.body();
        show(exchange, sla.change(exchange.call(), PolicyBodies.change(id, body, exchange.expectedVersion(), tenant)));
    }

    private void deletePolicy(Exchange exchange) {
        sla.delete(
                exchange.call(), new DeleteSlaPolicy(policyId(exchange), exchange.expectedVersion(), tenant(exchange)));
        exchange.empty(204);
    }

    private void calendars(Exchange exchange) throws IOException {
        Optional<TenantId> tenant = exchange.query().id(TENANT).map(TenantId::new);
        String list = "sla calendars" + tenant.map(it -> " of " + it).orElse("");
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<SlaCalendar> found = sla.calendars(exchange.call(), new ListSlaCalendars(page, tenant));
        String next = exchange.cursor(found.next(), list);
        exchange.json(200, 256 + 900 * found.items().size(), out -> out.page(found.items(), next, SlaJson::calendar));
    }

    private Creation<SlaCalendar> createCalendar(Exchange exchange) throws IOException {
        CreateSlaCalendar command = CalendarBodies.create(exchange.body());
        return Creation.of(
                        call -> sla.create(call, command),
                        calendar -> CALENDARS + "/" + calendar.id(),
                        SlaJson::calendar)
                .versioned(SlaCalendar::version);
    }

    private void calendar(Exchange exchange) throws IOException {
        show(exchange, sla.calendar(exchange.call(), new GetSlaCalendar(calendarId(exchange), tenant(exchange))));
    }

    private void changeCalendar(Exchange exchange) throws IOException {
        CalendarId id = calendarId(exchange);
        Optional<TenantId> tenant = tenant(exchange);
        Fields body = exchange.body();
        show(
                exchange,
                sla.change(exchange.call(), CalendarBodies.change(id, body, exchange.expectedVersion(), tenant)));
    }

    private void deleteCalendar(Exchange exchange) {
        sla.delete(
                exchange.call(),
                new DeleteSlaCalendar(calendarId(exchange), exchange.expectedVersion(), tenant(exchange)));
        exchange.empty(204);
    }

    private static void show(Exchange exchange, SlaPolicy policy) throws IOException {
        exchange.version(policy.version()).json(200, 1_024, out -> out.data(policy, SlaJson::policy));
    }

    private static void show(Exchange exchange, SlaCalendar calendar) throws IOException {
        exchange.version(calendar.version()).json(200, 1_024, out -> out.data(calendar, SlaJson::calendar));
    }

    private static Optional<TenantId> tenant(Exchange exchange) {
        Optional<TenantId> tenant = exchange.query().id(TENANT).map(TenantId::new);
        exchange.query().done();
        return tenant;
    }

    private static PolicyId policyId(Exchange exchange) {
        return Uuids.parse(exchange.path("policyId"))
                .map(PolicyId::new)
                .orElseThrow(() -> TicketProblem.SLA_POLICY_NOT_FOUND.refuse("There is no such policy"));
    }

    private static CalendarId calendarId(Exchange exchange) {
        return Uuids.parse(exchange.path("calendarId"))
                .map(CalendarId::new)
                .orElseThrow(() -> TicketProblem.CALENDAR_NOT_FOUND.refuse("There is no such calendar"));
    }
}
