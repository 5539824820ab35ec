package io.keybuzz.domain.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingConditionsTest {
    private static final IdSource IDS = () -> new UUID(7, 7);

    private static TicketState ticket(Optional<String> category, Optional<String> language, Optional<String> site) {
        Origin origin = new Origin(Channel.FNAC, Optional.empty(), Optional.empty(), site, language);
        NewTicket start = NewTicket.of(
                origin, "Hello", new Customer(Optional.empty(), Optional.empty()), TicketPriority.HIGH, category);
        return Ticket.open(
                        new TicketId(new UUID(1, 1)),
                        new TenantId(new UUID(2, 2)),
                        start,
                        DeskRules.standard(),
                        IDS,
                        Instant.EPOCH)
                .state();
    }

    private static RoutingConditions about(
            Set<Channel> channels,
            List<String> categories,
            List<String> languages,
            List<String> sites,
            Set<TicketPriority> priorities) {
        return new RoutingConditions(channels, categories, languages, sites, priorities);
    }

    @Test
    void nothing_asked_for_is_every_ticket() {
        assertThat(RoutingConditions.any().accept(ticket(Optional.empty(), Optional.empty(), Optional.empty())))
                .isTrue();
    }

    @Test
    void one_value_of_each_list_is_enough_and_each_list_counts() {
        TicketState ticket = ticket(Optional.of("Retours"), Optional.of("fr"), Optional.of("BE"));
        Set<Channel> channels = Set.of(Channel.AMAZON, Channel.FNAC);
        List<String> categories = List.of("other", "RETOURS");
        List<String> languages = List.of("FR");
        List<String> sites = List.of("be");
        Set<TicketPriority> priorities = Set.of(TicketPriority.HIGH);

        assertThat(about(channels, categories, languages, sites, priorities).accept(ticket))
                .isTrue();
        for (RoutingConditions wrong : List.of(
                about(Set.of(Channel.AMAZON), categories, languages, sites, priorities),
                about(channels, List.of("other"), languages, sites, priorities),
                about(channels, categories, List.of("de"), sites, priorities),
                about(channels, categories, languages, List.of("fr"), priorities),
                about(channels, categories, languages, sites, Set.of(TicketPriority.LOW)))) {
            assertThat(wrong.accept(ticket)).isFalse();
        }
    }

    @Test
    void what_a_ticket_does_not_have_is_none_of_the_values() {
        TicketState bare = ticket(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(about(Set.of(), List.of("returns"), List.of(), List.of(), Set.of())
                        .accept(bare))
                .isFalse();
        assertThat(about(Set.of(), List.of(), List.of("fr"), List.of(), Set.of())
                        .accept(bare))
                .isFalse();
        assertThat(about(Set.of(), List.of(), List.of(), List.of("fr"), Set.of())
                        .accept(bare))
                .isFalse();
    }

    @Test
    void values_that_no_ticket_can_have_are_refused() {
        List<List<String>> bad = List.of(
                List.of(""), List.of(" "), List.of("a\nb"), Collections.nCopies(51, "a"), List.of("x".repeat(101)));
        for (List<String> categories : bad) {
            assertThatThrownBy(() -> about(Set.of(), categories, List.of(), List.of(), Set.of()))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_ROUTING_RULE));
        }
        assertThatThrownBy(() -> about(Set.of(), List.of(), List.of("fra"), List.of(), Set.of()))
                .isInstanceOf(Refusal.class);
    }
}
