package io.keybuzz.domain.ticketing.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeValueTest {
    private static TicketChange named(String name, AttributeValue value) {
        return TicketChange.none().attribute(name, Optional.of(value));
    }

    private static AttributeValue number(String value) {
        return new AttributeValue.Number(new BigDecimal(value));
    }

    private static void assertRefused(String name, AttributeValue value, String field) {
        assertThatThrownBy(() -> named(name, value)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_CHANGE);
            assertThat(refusal.facts()).containsEntry("field", field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "1a", "_a", "é", "a\u0000", "a\uD800", "a\n", "a'b", "a/b", "ａ"})
    void a_name_that_no_ticket_can_keep_is_refused_without_being_repeated(String name) {
        assertRefused(name, new AttributeValue.Flag(true), "customAttributes");
    }

    @Test
    void names_and_texts_have_a_length() {
        String longest = "a".repeat(50);
        String text = "📦".repeat(AttributeValue.MAX_TEXT);

        assertThat(named(longest, new AttributeValue.Text(text)).attributes()).hasSize(1);
        assertRefused(longest + "a", new AttributeValue.Flag(true), "customAttributes");
        assertRefused("note", new AttributeValue.Text(text + "x"), "customAttributes.note");
        assertRefused("note", new AttributeValue.Text("a\u0000b"), "customAttributes.note");
        assertRefused("note", new AttributeValue.Text("a\uDC00b"), "customAttributes.note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-1e18", "1e2147483647", "0.00000000001", "1e-300", "1234567890123456789"})
    void a_number_beyond_its_digits_is_refused_before_it_is_written_out(String value) {
        assertRefused("weight", number(value), "customAttributes.weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0e99", "999999999999999999.9999999999", "-1e17", "12.50", "1000", "1e3"})
    void a_number_within_its_digits_is_kept_and_shown_in_full(String value) {
        AttributeValue.Number kept = (AttributeValue.Number) number(value);

        assertThat(named("weight", kept).attributes()).containsEntry("weight", Optional.of(kept));
        assertThat(kept.value()).isEqualByComparingTo(new BigDecimal(value));
        assertThat(kept.value().toString()).doesNotContain("E").isEqualTo(kept.shown());
    }

    @Test
    void what_was_kept_once_can_be_taken_away_whatever_its_name() {
        assertThat(TicketChange.none().attribute("été", Optional.empty()).attributes())
                .containsEntry("été", Optional.empty());
    }
}
