package io.keybuzz.domain.marketplace.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must respond within 3 calendar days.",
                "Vous devez répondre dans un délai de 3 jours calendaires.",
                "Merci de répondre sous 3 jours.",
                "Bitte antworten Sie innerhalb von 3 Kalendertagen.",
                "Rispondi entro 3 giorni.",
                "Responda en un plazo de 3 días.",
                "Please answer within 72 hours, not within 10 days."
            })
    void a_notice_says_how_long_it_waits(String text) {
        assertThat(AnswerTime.in(text)).contains(Duration.ofDays(3));
    }

    @Test
    void what_names_no_time_or_a_senseless_one_gives_none() {
        assertThat(AnswerTime.in("The buyer received it 3 days ago.")).isEmpty();
        assertThat(AnswerTime.in("within 0 days")).isEmpty();
        assertThat(AnswerTime.in("within 999 days")).isEmpty();
        assertThat(AnswerTime.in("")).isEmpty();
    }
}
