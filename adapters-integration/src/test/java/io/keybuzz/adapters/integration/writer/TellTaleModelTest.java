package io.keybuzz.adapters.integration.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.writer.FakeOpenAi;
import io.keybuzz.testkit.given.GivenTask;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a model says of what it was told, and what it says in a form of its own, is seen before anybody uses it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TellTaleModelTest {
    private static final WritingTask TASK =
            GivenTask.about("Bonjour, où est mon colis ?").build();

    private final FakeOpenAi model = FakeOpenAi.saying("Bonjour");
    private final ReplyWriter writer = WriterAdapters.of(
                    new ModelSettings(model.address(), FakeOpenAi.KEY, "a-model"), new FixedClock(), nanos -> {})
            .writer();

    @AfterEach
    void close() {
        model.close();
    }

    private void refuses(WritingTask task) {
        assertThatThrownBy(() -> writer.write(task)).isInstanceOfSatisfying(WritingTrouble.class, trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE);
            assertThat(trouble.tokens()).isPositive();
        });
    }

    @Test
    void what_the_model_is_told_may_not_come_back_sentence_by_sentence() {
        writer.write(TASK);
        for (String sentence : model.asked().get(0).instructions().split("(?<=[.:])\\s+")) {
            if (sentence.split("\\W+").length > 6 && !sentence.contains("called")) {
                model.content(asked -> FakeOpenAi.form("Bonjour. " + sentence.toUpperCase(Locale.ROOT), 0.9));
                refuses(TASK);
            }
        }
        model.content(asked -> FakeOpenAi.form("Each of, its **lines**\nbegins with\u00ad a bar!", 0.9));
        refuses(TASK);
        assertThat(model.calls()).isGreaterThan(10);
    }

    @Test
    void what_the_seller_says_may_be_said_whoever_else_says_it() {
        String words = "Please use only what the seller says here and send a photo of the article.";
        model.content(asked -> FakeOpenAi.form(words, 0.9));

        refuses(TASK);
        assertThat(writer.write(GivenTask.about("Bonjour").guidance(words).build())
                        .text())
                .isEqualTo(words);
    }

    @Test
    void the_key_may_not_come_back() {
        model.content(asked -> FakeOpenAi.form("Bonjour, la clé est " + FakeOpenAi.KEY + ".", 0.9));
        refuses(TASK);
    }

    @Test
    void plain_words_are_a_draft_for_a_person_and_nothing_that_leaves_without_one() {
        CarefulWriter careful = new CarefulWriter(writer, (channel, text) -> Optional.empty());
        model.content(asked -> "Bonjour, nous regardons.");

        assertThat(careful.draft(TASK).confidence()).isEqualTo(0.2);
        assertThatThrownBy(() -> careful.unattended(TASK))
                .isInstanceOfSatisfying(
                        WritingTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE));
    }
}
