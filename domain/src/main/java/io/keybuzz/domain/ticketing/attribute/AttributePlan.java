package io.keybuzz.domain.ticketing.attribute;

import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields that a tenant has defined. A tenant without any takes every name and type of value.
 *
 * @param version 0 as long as nothing was ever defined
 * @param all oldest first, each name once
 */
public record AttributePlan(long version, List<AttributeDefinition> all) {
    public AttributePlan {
        all = all.stream()
                .sorted(Comparator.comparing(AttributeDefinition::createdAt)
                        .thenComparing(definition -> definition.id().toString()))
                .toList();
    }

    public static AttributePlan none() {
        return new AttributePlan(0, List.of());
    }

    /** The same plan as the store holds it after it was saved. */
    public AttributePlan stored() {
        return new AttributePlan(version + 1, all);
    }

    /** Refuses with {@code ticketing/attribute-not-found}. */
    public AttributeDefinition require(AttributeId id) {
        return all.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> TicketProblem.ATTRIBUTE_NOT_FOUND.refuse("There is no such attribute"));
    }

    /** Refuses a name that is taken with {@code ticketing/attribute-taken}, and too many with {@code -invalid-attribute}. */
    public AttributePlan with(AttributeDefinition added) {
        if (named(added.name()).isPresent()) {
            throw TicketProblem.ATTRIBUTE_TAKEN.refuse("There is an attribute of this name", Map.of("field", "name"));
        }
        if (all.size() >= Labels.MAX_ATTRIBUTES) {
            throw TicketProblem.INVALID_ATTRIBUTE.refuse("a desk has at most " + Labels.MAX_ATTRIBUTES + " attributes");
        }
        List<AttributeDefinition> more = new ArrayList<>(all);
        more.add(added);
        return new AttributePlan(version, more);
    }

    public AttributePlan without(AttributeId id) {
        return new AttributePlan(
                version,
                all.stream().filter(definition -> !definition.id().equals(id)).toList());
    }

    /**
     * Refuses with {@code ticketing/invalid-change} and the field what nobody has defined, a value of another type, and to
     * resolve or close a ticket that lacks what is required. Taking away is always allowed.
     *
     * @param next the ticket's labels with the change
     */
    public void require(TicketChange change, Labels next) {
        if (all.isEmpty()) {
            return;
        }
        new TreeMap<>(change.attributes()).forEach((name, value) -> value.ifPresent(it -> require(name, it)));
        boolean ends = change.status()
                .filter(status -> status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED)
                .isPresent();
        if (ends) {
            all.stream()
                    .filter(definition ->
                            definition.required() && !next.attributes().containsKey(definition.name()))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw AttributeValue.refuse(missing.name(), "is required before the ticket ends");
                    });
        }
    }

    private void require(String name, AttributeValue value) {
        named(name)
                .orElseThrow(() -> AttributeValue.refuse(name, "is not defined"))
                .require(value);
    }

    private Optional<AttributeDefinition> named(String name) {
        return all.stream().filter(definition -> definition.name().equals(name)).findFirst();
    }
}
