package io.keybuzz.domain.ticketing.sla.policy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.Terms;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All policies and calendars of one tenant. They are kept together because they hold together: a policy's calendar is there, a
 * channel has one policy, a name is said once.
 *
 * @param version 0 as long as the tenant has none
 * @param policies at most {@link #MOST}, in the order of their making
 * @param calendars at most {@link #MOST}, in the order of their making
 */
public record SlaPlan(long version, List<SlaPolicy> policies, List<SlaCalendar> calendars) {
    public static final int MOST = 20;
    private static final SlaPlan STANDARD = new SlaPlan(0, List.of(), List.of());

    /** Refuses with {@code ticketing/invalid-sla-policy} or {@code -calendar}. */
    public SlaPlan {
        policies = List.copyOf(policies);
        calendars = List.copyOf(calendars);
        if (policies.size() > MOST) {
            throw TicketProblem.INVALID_SLA_POLICY.refuse("a tenant has at most " + MOST + " policies");
        }
        if (calendars.size() > MOST) {
            throw TicketProblem.INVALID_CALENDAR.refuse("a tenant has at most " + MOST + " calendars");
        }
        requireUnlike(calendars.stream().map(SlaCalendar::name).toList(), TicketProblem.INVALID_CALENDAR);
        requireUnlike(policies.stream().map(SlaPolicy::name).toList(), TicketProblem.INVALID_SLA_POLICY);
        requireOnePerChannel(policies);
        requireCalendars(policies, calendars);
    }

    /** What a tenant starts with: the standard targets around the clock. */
    public static SlaPlan standard() {
        return STANDARD;
    }

    /** The same plan as the store holds it after it was saved. */
    public SlaPlan stored() {
        return new SlaPlan(version + 1, policies, calendars);
    }

    /** What one of a tenant's own clocks counts by; empty when nothing is promised. */
    public Optional<Terms> terms(ClockKind kind, Channel channel, TicketPriority priority) {
        Optional<SlaPolicy> policy = policyOf(channel);
        Map<TicketPriority, Targets> targets = policy.map(SlaPolicy::targets).orElseGet(SlaPolicy::standardTargets);
        Optional<SlaCalendar> calendar = policy.flatMap(SlaPolicy::calendar).map(this::calendar);
        return Optional.ofNullable(targets.get(priority))
                .flatMap(it -> it.of(kind))
                .map(target -> new Terms(
                        target,
                        calendar.map(SlaCalendar::open).orElseGet(BusinessCalendar::always),
                        policy.map(SlaPolicy::warning).orElseGet(WarningRule::standard),
                        policy.map(SlaPolicy::name),
                        calendar.map(SlaCalendar::name)));
    }

    /** Refuses with {@code ticketing/sla-policy-not-found}. */
    public SlaPolicy policy(PolicyId id) {
        return policies.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> TicketProblem.SLA_POLICY_NOT_FOUND.refuse("There is no such policy"));
    }

    /** Refuses with {@code ticketing/calendar-not-found}. */
    public SlaCalendar calendar(CalendarId id) {
        return calendars.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> TicketProblem.CALENDAR_NOT_FOUND.refuse("There is no such calendar"));
    }

    /** The plan with this policy, in place of the one of the same id or as the last. */
    public SlaPlan with(SlaPolicy policy) {
        return new SlaPlan(version, replaced(policies, policy, it -> it.id().equals(policy.id())), calendars);
    }

    /** The plan with this calendar, in place of the one of the same id or as the last. */
    public SlaPlan with(SlaCalendar calendar) {
        return new SlaPlan(
                version, policies, replaced(calendars, calendar, it -> it.id().equals(calendar.id())));
    }

    public SlaPlan without(PolicyId id) {
        SlaPolicy gone = policy(id);
        return new SlaPlan(version, policies.stream().filter(it -> it != gone).toList(), calendars);
    }

    /** Refuses with {@code ticketing/calendar-in-use} while a policy counts by it. */
    public SlaPlan without(CalendarId id) {
        SlaCalendar gone = calendar(id);
        policies.stream()
                .filter(it -> it.calendar().filter(id::equals).isPresent())
                .findFirst()
                .ifPresent(it -> {
                    throw TicketProblem.CALENDAR_IN_USE.refuse("The policy " + it.name() + " counts by this calendar");
                });
        return new SlaPlan(
                version, policies, calendars.stream().filter(it -> it != gone).toList());
    }

    private Optional<SlaPolicy> policyOf(Channel channel) {
        return policies.stream()
                .filter(it -> it.channels().contains(channel))
                .findFirst()
                .or(() -> policies.stream().filter(SlaPolicy::isGeneral).findFirst());
    }

    private static <T> List<T> replaced(List<T> all, T next, Predicate<T> same) {
        List<T> changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (same.test(changed.get(i))) {
                changed.set(i, next);
                return changed;
            }
        }
        changed.add(next);
        return changed;
    }

    private static void requireUnlike(List<String> names, TicketProblem problem) {
        if (new HashSet<>(names).size() < names.size()) {
            throw problem.refuse("another one has this name");
        }
    }

    private static void requireOnePerChannel(List<SlaPolicy> policies) {
        Set<Channel> taken = new HashSet<>();
        boolean general = false;
        for (SlaPolicy policy : policies) {
            if (policy.isGeneral() && general) {
                throw taken("every other channel");
            }
            general = general || policy.isGeneral();
            for (Channel channel : policy.channels()) {
                if (!taken.add(channel)) {
                    throw taken(channel.name());
                }
            }
        }
    }

    private static Refusal taken(String where) {
        return TicketProblem.INVALID_SLA_POLICY.refuse("another policy holds for " + where + " already");
    }

    private static void requireCalendars(List<SlaPolicy> policies, List<SlaCalendar> calendars) {
        for (SlaPolicy policy : policies) {
            if (policy.calendar()
                    .filter(id -> calendars.stream().noneMatch(it -> it.id().equals(id)))
                    .isPresent()) {
                throw TicketProblem.CALENDAR_NOT_FOUND.refuse("There is no such calendar");
            }
        }
    }
}
