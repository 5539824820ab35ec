package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.testkit.given.GivenTask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link ReplyWriter}. */
public interface ReplyWriterContract {
    ReplyWriter writer();

    @Test
    default void writes_something_and_says_who_wrote() {
        WrittenReply reply =
                writer().write(GivenTask.about("Bonjour, où est mon colis ?").build());

        assertThat(reply.text()).isNotBlank();
        assertThat(reply.confidence()).isBetween(0.0, 1.0);
        assertThat(reply.writer()).isEqualTo(writer().name()).isNotBlank();
        assertThat(reply.tokens()).isNotNegative();
        assertThat(reply.tokens() > 0).as("whoever uses tokens says so").isEqualTo(writer().usesTokens());
    }

    @Test
    default void what_is_told_while_it_is_written_is_what_was_written() {
        WritingTask task = GivenTask.about("Bonjour, où est mon colis ?").build();
        StringBuilder told = new StringBuilder();

        WrittenReply reply = writer().write(task, told::append);

        assertThat(told.toString()).isEqualTo(reply.text());
    }

    @Test
    default void stays_within_the_limit() {
        WritingTask task = GivenTask.about("Où est mon colis ?")
                .asking(List.of("Quelle est votre adresse ?", "Depuis quand attendez-vous ?"))
                .limit(200)
                .build();

        assertThat(writer().write(task).text()).hasSizeLessThanOrEqualTo(200);
    }
}
