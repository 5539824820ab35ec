package io.keybuzz.domain.ticketing.filter;

import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Which tickets are wanted: those that meet every condition. Without conditions, all that are not part of another.
 *
 * @param conditions each field and operator once, in the order of the fields
 */
public record TicketFilter(List<Condition> conditions) {
    private static final Comparator<Condition> ORDER =
            Comparator.comparing(Condition::field).thenComparing(Condition::operator);
    private static final TicketFilter ANY = new TicketFilter(List.of());

    /** Refuses with {@code ticketing/invalid-filter} a field that is compared twice in the same way. */
    public TicketFilter {
        conditions = conditions.stream().sorted(ORDER).toList();
        for (int i = 1; i < conditions.size(); i++) {
            if (ORDER.compare(conditions.get(i - 1), conditions.get(i)) == 0) {
                throw TicketProblem.INVALID_FILTER.refuse(
                        conditions.get(i).field().word() + " is compared twice in the same way");
            }
        }
    }

    public static TicketFilter any() {
        return ANY;
    }

    public static TicketFilter of(Condition... conditions) {
        return new TicketFilter(List.of(conditions));
    }

    public static TicketFilter of(Collection<Condition> conditions) {
        return new TicketFilter(List.copyOf(conditions));
    }

    /** This filter and one condition more. */
    public TicketFilter and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new TicketFilter(more);
    }

    public Optional<Condition> on(FilterField field, Operator operator) {
        return conditions.stream()
                .filter(condition -> condition.field() == field && condition.operator() == operator)
                .findFirst();
    }

    /** The same filter with nothing left to find out: {@code me} is somebody, and distances are instants. */
    public TicketFilter resolved(UUID me, Instant now) {
        return conditions.isEmpty()
                ? this
                : new TicketFilter(conditions.stream()
                        .map(condition -> condition.resolved(me, now))
                        .toList());
    }

    /** The same filter of whoever customers have become a part of. For filters that are resolved. */
    public TicketFilter following(UnaryOperator<UUID> survivor) {
        return on(FilterField.CUSTOMER, Operator.IS).isEmpty()
                ? this
                : new TicketFilter(conditions.stream()
                        .map(condition -> condition.following(survivor))
                        .toList());
    }

    /** Whether a ticket is wanted at this time. For filters that are resolved. */
    public boolean wants(TicketView ticket, Instant now) {
        boolean hidden = ticket.mergedInto() != null
                && on(FilterField.MERGED, Operator.IS).isEmpty();
        return !hidden && conditions.stream().allMatch(condition -> Matching.meets(condition, ticket, now));
    }
}
