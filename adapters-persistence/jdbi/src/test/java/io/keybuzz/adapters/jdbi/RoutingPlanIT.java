package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the server answers what routing and presence ask, under the application's role. */
class RoutingPlanIT {
    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final TicketId TICKET = new TicketId(SOMEBODY);

    private static PlanProbe probe;

    @BeforeAll
    static void open() {
        probe = PlanProbe.open();
    }

    @AfterAll
    static void close() {
        probe.close();
    }

    private static String planOf(Supplier<Object> work) {
        return probe.planOf(PlanProbe.IN_TENANT, work);
    }

    /** With the three tickets that a person has here the index of all their tickets is as good as that of what is not over. */
    @Test
    void loads_are_counted_along_an_index_of_the_persons_tickets() {
        assertThat(planOf(() ->
                        probe.stores().ports().ticketing().routing().rotas().look(SOMEBODY, List.of(SOMEBODY))))
                .containsPattern("Index( Only)? Scan (using|on) ticket_(load|assignee)_idx")
                .doesNotContain("Seq Scan on ticket");
    }

    @Test
    void the_desks_work_is_read_along_an_index_of_what_is_not_over() {
        assertThat(planOf(() ->
                        probe.stores().ports().ticketing().routing().workloads().at(Demo.NOW)))
                .containsPattern("ticket_(team_)?load_idx")
                .doesNotContain("Seq Scan on ticket");
    }

    @Test
    void what_somebody_holds_is_found_along_an_index() {
        for (Assignment holder : List.of(
                new Assignment(Optional.of(SOMEBODY), Optional.empty()),
                Assignment.team(SOMEBODY),
                Assignment.of(SOMEBODY, SOMEBODY))) {
            assertThat(planOf(() -> probe.stores()
                            .ports()
                            .ticketing()
                            .routing()
                            .workloads()
                            .heldBy(holder, 100)))
                    .containsPattern("ticket_(team_)?load_idx")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void a_ticket_with_who_is_at_it_and_what_came_after_a_message_come_from_their_keys() {
        assertThat(planOf(() -> probe.stores().ports().ticketing().views().look(TICKET, Demo.NOW)))
                .containsPattern("Index Scan using ticket_(pkey|platform_id_idx)")
                .doesNotContain("Seq Scan on ticket ");
        assertThat(planOf(() -> probe.stores().ports().ticketing().views().since(TICKET, new MessageId(SOMEBODY))))
                .contains("ticket_message_pkey")
                .doesNotContain("Seq Scan");
    }
}
