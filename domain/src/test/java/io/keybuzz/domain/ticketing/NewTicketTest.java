package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewTicketTest {
    private static NewTicket start(String subject, String name, String category, String externalId) {
        return NewTicket.of(
                Origin.of(Channel.MANUAL).withExternalId(Optional.of(externalId)),
                subject,
                new Customer(Optional.of(name), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.of(category));
    }

    private static void assertRefused(String field, String subject, String name, String category, String externalId) {
        assertThatThrownBy(() -> start(subject, name, category, externalId))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_TICKET);
                    assertThat(refusal.facts()).containsEntry("field", field);
                });
    }

    @Test
    void the_longest_fields_are_accepted_counted_as_people_count() {
        assertThat(start("📦".repeat(300), "📦".repeat(200), "c".repeat(100), "x".repeat(200)))
                .isNotNull();
    }

    @Test
    void each_field_that_is_too_long_is_named() {
        assertRefused("subject", "s".repeat(301), "n", "c", "x");
        assertRefused("customerName", "s", "n".repeat(201), "c", "x");
        assertRefused("category", "s", "n", "c".repeat(101), "x");
        assertRefused("externalId", "s", "n", "c", "x".repeat(201));
    }

    @Test
    void each_field_without_content_or_that_cannot_be_stored_is_named() {
        for (String bad : new String[] {"", " ", "\u200b", "a\0", "\ud83d"}) {
            assertRefused("subject", bad, "n", "c", "x");
            assertRefused("customerName", "s", bad, "c", "x");
            assertRefused("category", "s", "n", bad, "x");
            assertRefused("externalId", "s", "n", "c", bad);
        }
    }
}
