package io.keybuzz.adapters.integration.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.writer.FakeOpenAi;
import io.keybuzz.testkit.given.GivenTask;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a model is waited for, and what waiting in vain has cost. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PatientModelTest {
    private static final String TEXT = "Bonjour";
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

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_date_until_which_a_model_wants_peace_is_waited_for() {
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        model.next(Reply.json(429, "{}").header("Retry-After", then));
        model.next(Reply.json(503, "{}").header("Retry-After", "soon"));

        assertThat(writer.write(TASK).text()).isEqualTo(TEXT);

        assertThat(pauses.get(0)).isBetween(3_000_000_000L, 4_000_000_000L);
        assertThat(pauses.get(1)).isBetween(250_000_000L, 500_000_000L);
    }

    @Test
    void pauses_are_as_long_as_they_are_meant() {
        ReplyWriter real = WriterAdapters.of(new ModelSettings(model.address(), FakeOpenAi.KEY, "a-model"), clock)
                .writer();
        model.next(Reply.json(429, "{}").header("Retry-After", "1"));
        long start = System.nanoTime();

        real.write(TASK);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void what_was_asked_in_vain_is_counted_where_the_model_may_have_read_it() {
        ReplyWriter hasty = writer(model.address(), Duration.ofMillis(700), FakeOpenAi.KEY);
        model.misbehave(1, new Fault.Late(Duration.ofSeconds(30)));
        assertThat(tokensInVain(hasty)).isBetween(300, 1_000);
        model.misbehave(1, new Fault.CutOff());
        assertThat(tokensInVain(writer)).isBetween(300, 1_000);
        model.next(Reply.json(401, "{}"));
        assertThat(tokensInVain(writer)).isZero();
        assertThat(tokensInVain(writer(URI.create("http://127.0.0.1:1/v1"), Duration.ofSeconds(20), FakeOpenAi.KEY)))
                .isZero();
    }

    private static int tokensInVain(ReplyWriter with) {
        return catchThrowableOfType(WritingTrouble.class, () -> with.write(TASK))
                .tokens();
    }
}
