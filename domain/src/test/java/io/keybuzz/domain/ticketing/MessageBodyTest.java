package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {
    @Test
    void what_a_person_wrote_is_kept_to_the_letter() {
        String text = "  Bonjour,\r\n\tça va ? 📦 \n";

        assertThat(MessageBody.written(text).text()).isEqualTo(text);
    }

    @Test
    void a_person_writes_up_to_five_thousand_characters() {
        assertThat(MessageBody.written("📦".repeat(5_000)).text()).hasSize(10_000);
        assertThatThrownBy(() -> MessageBody.written("x".repeat(5_001))).satisfies(MessageBodyTest::isInvalidBody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u200b\ufeff", "a\u0000b"})
    void empty_or_unstorable_text_is_refused(String text) {
        assertThatThrownBy(() -> MessageBody.written(text)).satisfies(MessageBodyTest::isInvalidBody);
    }

    @Test
    void half_a_character_is_refused() {
        assertThatThrownBy(() -> MessageBody.written("a" + (char) 0xD83D)).satisfies(MessageBodyTest::isInvalidBody);
    }

    @Test
    void what_a_channel_hands_us_is_never_refused() {
        assertThat(MessageBody.received("").text()).isEmpty();
        assertThat(MessageBody.received("a\0b").text()).isEqualTo("a\ufffdb");
        assertThat(Texts.length(MessageBody.received("📦".repeat(50_001)).text()))
                .isEqualTo(50_000);
    }

    private static void isInvalidBody(Throwable thrown) {
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(((Refusal) thrown).code()).isEqualTo(TicketProblem.INVALID_BODY);
    }
}
