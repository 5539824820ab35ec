package io.keybuzz.domain.ticketing.routing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tickets a rule is about: those that have one of the values of every list that is not empty. Words are compared
 * whatever their case.
 *
 * @param languages as ISO 639-1
 * @param marketplaces sites within a channel, such as {@code fr}
 */
public record RoutingConditions(
        Set<Channel> channels,
        List<String> categories,
        List<String> languages,
        List<String> marketplaces,
        Set<TicketPriority> priorities) {
    public static final int MOST_VALUES = 50;

    /** Refuses with {@code ticketing/invalid-routing-rule}. */
    public RoutingConditions {
        channels = Set.copyOf(channels);
        priorities = Set.copyOf(priorities);
        categories = words("categories", categories, Labels.MAX_CATEGORY);
        languages = words("languages", languages, 2);
        marketplaces = words("marketplaces", marketplaces, Labels.MAX_CATEGORY);
    }

    /** Every ticket. */
    public static RoutingConditions any() {
        return new RoutingConditions(
                EnumSet.noneOf(Channel.class), List.of(), List.of(), List.of(), EnumSet.noneOf(TicketPriority.class));
    }

    /** Whether this is about such a ticket. */
    public boolean accept(TicketState ticket) {
        return (channels.isEmpty() || channels.contains(ticket.channel()))
                && (priorities.isEmpty() || priorities.contains(ticket.priority()))
                && holds(categories, ticket.labels().category())
                && holds(languages, ticket.origin().language())
                && holds(marketplaces, ticket.origin().marketplace());
    }

    private static boolean holds(List<String> wanted, Optional<String> value) {
        return wanted.isEmpty()
                || value.filter(it -> wanted.contains(folded(it))).isPresent();
    }

    private static List<String> words(String field, List<String> values, int max) {
        for (String value : values) {
            if (!Texts.hasContent(value)
                    || Texts.length(value) > max
                    || !Texts.isStorable(value)
                    || !Texts.isOneLine(value)) {
                throw TicketProblem.INVALID_ROUTING_RULE.refuse(
                        field + " must have values of 1 to " + max + " characters on one line", Map.of("field", field));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw TicketProblem.INVALID_ROUTING_RULE.refuse(
                    field + " must have at most " + MOST_VALUES + " values", Map.of("field", field));
        }
        return values.stream()
                .map(RoutingConditions::folded)
                .distinct()
                .sorted()
                .toList();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
