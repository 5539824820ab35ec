package io.keybuzz.domain.automation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTextTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static Situation of(Optional<String> name, Optional<String> order) {
        return new Situation(
                new TenantId(new UUID(1, 1)),
                new Situation.Ticket(
                        new UUID(0, 5),
                        "OPEN",
                        "NORMAL",
                        "Parcel {{ticket.id}}",
                        Optional.empty(),
                        Set.of(),
                        false,
                        1,
                        NOW,
                        Optional.empty(),
                        true),
                new Situation.Message(new UUID(0, 6), "Where?", NOW),
                new Situation.Buyer(name, 1),
                order.map(it -> new Situation.Order(it, Optional.empty(), Optional.empty())),
                new Situation.Place(Channel.FNAC, Optional.empty(), Optional.empty()),
                new Classification(
                        Optional.empty(),
                        Classification.Sentiment.NEUTRAL,
                        Optional.empty(),
                        Set.of(),
                        1,
                        "test",
                        "test",
                        0),
                NOW);
    }

    @Test
    void places_are_filled_and_what_fills_them_is_not_looked_at() {
        ReplyText text = new ReplyText(
                "Hello {{ customer.name | you }}, {{ticket.subject}} ({{order.reference}}) at {{channel.name}}. }} {x}");

        assertThat(text.fill(of(Optional.of("{{order.reference}}"), Optional.of("A-1"))))
                .isEqualTo("Hello {{order.reference}}, Parcel {{ticket.id}} (A-1) at fnac. }} {x}");
        assertThat(text.fill(of(Optional.empty(), Optional.empty())))
                .isEqualTo("Hello you, Parcel {{ticket.id}} () at fnac. }} {x}");
        assertThat(text.says(ReplyText.Variable.ORDER_REFERENCE)).isTrue();
        assertThat(text.says(ReplyText.Variable.ORDER_STATUS)).isFalse();
    }

    @Test
    void what_makes_no_text_cannot_be_one() {
        assertThat(ReplyText.fault("Hello {{buyer.iban}}").orElseThrow()).contains("buyer.iban", "customer.name");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyText("{{"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyText(" "));
        assertThat(ReplyText.fault("x".repeat(5_001))).isPresent();
    }
}
