package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.DeskTenant;
import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is asked about policies and calendars. */
final class PlanQueries {
    private PlanQueries() {}

    private static SlaPlan plan(SlaStores stores, CallContext call, Optional<TenantId> tenant) {
        return stores.plans().of(DeskTenant.of(call, tenant));
    }

    /** A page of a list that is whole in memory, in the order of making. */
    private static <T> Page<T> page(List<T> all, PageRequest request, Function<T, PageKey> keyOf) {
        List<T> rest = all.stream()
                .sorted((one, other) -> compare(keyOf.apply(one), keyOf.apply(other)))
                .filter(it -> request.after()
                        .filter(last -> compare(keyOf.apply(it), last) <= 0)
                        .isEmpty())
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(rest, request.limit(), keyOf);
    }

    private static int compare(PageKey one, PageKey other) {
        int byTime = one.at().compareTo(other.at());
        return byTime == 0 ? one.id().compareTo(other.id()) : byTime;
    }

    static final class ListSlaPoliciesHandler implements UseCase<ListSlaPolicies, Page<SlaPolicy>> {
        private final SlaStores stores;

        ListSlaPoliciesHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public Page<SlaPolicy> handle(CallContext call, ListSlaPolicies query) {
            return page(
                    plan(stores, call, query.tenant()).policies(),
                    query.page(),
                    it -> new PageKey(it.createdAt(), it.id().value()));
        }
    }

    static final class GetSlaPolicyHandler implements UseCase<GetSlaPolicy, SlaPolicy> {
        private final SlaStores stores;

        GetSlaPolicyHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public SlaPolicy handle(CallContext call, GetSlaPolicy query) {
            return plan(stores, call, query.tenant()).policy(query.policy());
        }

        @Override
        public Optional<Seen> seen(GetSlaPolicy query, SlaPolicy result) {
            return query.tenant()
                    .map(it ->
                            new Seen(it, AuditNote.of("sla_policy", result.id().value())));
        }
    }

    static final class ListSlaCalendarsHandler implements UseCase<ListSlaCalendars, Page<SlaCalendar>> {
        private final SlaStores stores;

        ListSlaCalendarsHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public Page<SlaCalendar> handle(CallContext call, ListSlaCalendars query) {
            return page(
                    plan(stores, call, query.tenant()).calendars(),
                    query.page(),
                    it -> new PageKey(it.createdAt(), it.id().value()));
        }
    }

    static final class GetSlaCalendarHandler implements UseCase<GetSlaCalendar, SlaCalendar> {
        private final SlaStores stores;

        GetSlaCalendarHandler(SlaStores stores) {
            this.stores = stores;
        }

        @Override
        public SlaCalendar handle(CallContext call, GetSlaCalendar query) {
            return plan(stores, call, query.tenant()).calendar(query.calendar());
        }

        @Override
        public Optional<Seen> seen(GetSlaCalendar query, SlaCalendar result) {
            return query.tenant()
                    .map(it -> new Seen(
                            it, AuditNote.of("sla_calendar", result.id().value())));
        }
    }
}
