package io.keybuzz.adapters.integration.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.contract.automation.ReplyWriterContract;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.writer.FakeOpenAi;
import io.keybuzz.testkit.given.GivenTask;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ModelReplyWriterTest implements ReplyWriterContract {
    private static final String TEXT = "Bonjour,\nvotre colis \"part\" demain à l’aube 📦.";
    private static final WritingTask TASK =
            GivenTask.about("Bonjour, où est mon colis ?").build();

    private final FakeOpenAi model = FakeOpenAi.saying(TEXT);
    private final FixedClock clock = new FixedClock();
    private final List<Long> pauses = new ArrayList<>();
    private final ReplyWriter writer = writer(model.address(), Duration.ofSeconds(20), FakeOpenAi.KEY);

    private ReplyWriter writer(URI address, Duration limit, String key) {
        ModelSettings settings = new ModelSettings(address, key, "a-model", limit, 500, 2);
        return WriterAdapters.of(settings, clock, pauses::add).writer();
    }

    @Override
    public ReplyWriter writer() {
        return writer;
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void fails(Kind kind, ReplyWriter with) {
        assertThatThrownBy(() -> with.write(TASK)).isInstanceOfSatisfying(WritingTrouble.class, trouble -> {
            assertThat(trouble.kind()).as(trouble.getMessage()).isEqualTo(kind);
            assertThat(trouble.getMessage()).doesNotContain(FakeOpenAi.KEY, "colis");
        });
    }

    private void fails(Kind kind) {
        fails(kind, writer);
    }

    @Test
    void reads_what_the_model_says_of_itself() {
        WrittenReply reply = writer.write(TASK);

        assertThat(reply).isEqualTo(new WrittenReply(TEXT, 0.8, "a-model", 123, false));
        assertThat(model.bodies().get(0)).contains("\"model\":\"a-model\"", "\"max_tokens\":500");
    }

    @Test
    void a_stream_tells_the_text_piece_by_piece_and_nothing_but_the_text() {
        List<String> pieces = new ArrayList<>();

        WrittenReply reply = writer.write(TASK, pieces::add);

        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(String.join("", pieces)).isEqualTo(TEXT).isEqualTo(reply.text());
        assertThat(reply.tokens()).isEqualTo(123);
        assertThat(model.asked().get(0).streamed()).isTrue();
    }

    @Test
    void tokens_that_are_not_counted_are_guessed() {
        model.withoutUsage();

        assertThat(writer.write(TASK).tokens()).isBetween(100, 2_000);
        assertThat(writer.write(TASK, piece -> {}).tokens()).isBetween(100, 2_000);
    }

    @Test
    void forms_that_models_make_of_it_are_understood() {
        model.content(asked -> "```json\n{\"confidence\": 85, \"reply\": \"Bonjour à vous\", \"extra\": [1]}\n```");
        assertThat(writer.write(TASK)).isEqualTo(new WrittenReply("Bonjour à vous", 0.85, "a-model", 123, false));
        model.content(asked -> "Bonjour, nous regardons.");
        assertThat(writer.write(TASK))
                .isEqualTo(new WrittenReply("Bonjour, nous regardons.", 0.3, "a-model", 123, true));
        model.content(asked -> "{\"reply\":\"Hello there\",\"language\":\"EN\",\"confidence\":\"high\"}");
        assertThat(writer.write(TASK)).isEqualTo(new WrittenReply("Hello there", 0.5, "a-model", 123, true));
        model.content(asked -> "{\"reply\":\"Bonjour\",\"needs_human\":true,\"confidence\":1}");
        assertThat(writer.write(TASK).needsPerson()).isTrue();
    }

    @Test
    void garbage_is_garbled() {
        for (String garbage : List.of("{", "{}", "[]", "<html>", "{\"reply\":\"\"}", "{\"reply\":{}}", " ")) {
            model.content(asked -> garbage);
            fails(Kind.GARBLED);
        }
        model.next(Reply.json(200, "not json"));
        fails(Kind.GARBLED);
        model.next(Reply.json(200, "[]"));
        fails(Kind.GARBLED);
        model.next(Reply.html(200, "<html>gateway</html>"));
        fails(Kind.GARBLED);
        model.next(Reply.json(200, "\"" + "x".repeat(2 * 1024 * 1024) + "\""));
        fails(Kind.GARBLED);
        model.next(Reply.json(400, "{\"error\":{\"message\":\"colis " + FakeOpenAi.KEY + "\"}}"));
        fails(Kind.GARBLED);
        assertThat(pauses).isEmpty();
    }

    @Test
    void what_is_cut_or_too_long_is_truncated() {
        model.finish("length");
        fails(Kind.TRUNCATED);
        model.finish("stop");
        model.content(asked -> FakeOpenAi.form("x".repeat(5_000), 1));
        fails(Kind.TRUNCATED);
        model.misbehave(1, new Fault.CutOff());
        fails(Kind.TRUNCATED);
        model.cutting();
        assertThatThrownBy(() -> writer.write(TASK, piece -> {}))
                .isInstanceOfSatisfying(
                        WritingTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.TRUNCATED));
    }

    @Test
    void refusals_are_refusals() {
        model.finish("content_filter");
        fails(Kind.REFUSED);
        model.next(Reply.json(200, "{\"choices\":[{\"message\":{\"refusal\":\"I cannot\"}}]}"));
        fails(Kind.REFUSED);
        model.next(Reply.json(400, "{\"error\":{\"code\":\"content_filter\"}}"));
        fails(Kind.REFUSED);
        assertThat(model.calls()).isEqualTo(3);
    }

    @Test
    void a_wrong_key_is_said_and_not_tried_again() {
        fails(Kind.CREDENTIALS, writer(model.address(), Duration.ofSeconds(20), "wrong"));
        model.next(Reply.json(403, "{}"));
        fails(Kind.CREDENTIALS);
        assertThat(model.calls()).isEqualTo(2);
    }

    @Test
    void what_may_pass_is_tried_again() {
        model.next(Reply.json(503, "{}"));
        model.next(Reply.json(429, "{}").header("Retry-After", "3"));

        assertThat(writer.write(TASK).text()).isEqualTo(TEXT);

        assertThat(model.calls()).isEqualTo(3);
        assertThat(pauses)
                .hasSize(2)
                .last()
                .as("what it asks for is waited for in whole")
                .isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(pauses.get(0)).isBetween(125_000_000L, 250_000_000L);
    }

    @Test
    void a_model_that_asks_for_too_much_patience_is_given_up() {
        model.next(Reply.json(429, "{}").header("Retry-After", "3600"));

        fails(Kind.THROTTLED);

        assertThat(model.calls()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void three_tries_are_enough() {
        for (int i = 1; i <= 3; i++) {
            model.next(Reply.json(500, "{}"));
        }

        fails(Kind.DOWN);

        assertThat(model.calls()).isEqualTo(3);
    }

    @Test
    void a_broken_line_is_not_tried_again_but_an_address_nobody_is_at_is() {
        fails(Kind.DOWN, writer(URI.create("http://127.0.0.1:1/v1"), Duration.ofSeconds(20), FakeOpenAi.KEY));
        assertThat(pauses).hasSize(2);
        model.next(Reply.empty(302).header("Location", "http://127.0.0.1:1/"));
        fails(Kind.GARBLED);
        assertThat(model.calls()).isEqualTo(1);
    }

    @Test
    void slow_and_dripping_answers_end_at_the_limit() {
        ReplyWriter hasty = writer(model.address(), Duration.ofMillis(700), FakeOpenAi.KEY);
        model.misbehave(1, new Fault.Late(Duration.ofSeconds(30)));
        long start = System.nanoTime();
        fails(Kind.SLOW, hasty);
        model.misbehave(1, new Fault.Drip());
        fails(Kind.SLOW, hasty);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_model_that_keeps_failing_is_left_alone_for_a_while() {
        ReplyWriter nobody = writer(URI.create("http://127.0.0.1:1/v1"), Duration.ofSeconds(20), FakeOpenAi.KEY);
        for (int i = 0; i < Breaker.FAILURES; i++) {
            fails(Kind.DOWN, nobody);
        }
        pauses.clear();

        fails(Kind.DOWN, nobody);
        assertThat(pauses).isEmpty();
        clock.advance(Breaker.REST);
        fails(Kind.DOWN, nobody);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void what_surrounds_the_question_may_not_come_back() {
        model.content(asked -> FakeOpenAi.form(asked.data(), 1));
        fails(Kind.UNSAFE);
    }

    @Test
    void the_key_is_not_printed() {
        assertThat(new ModelSettings(URI.create("http://x/v1"), "secret-key", "m").toString())
                .doesNotContain("secret-key");
    }
}
