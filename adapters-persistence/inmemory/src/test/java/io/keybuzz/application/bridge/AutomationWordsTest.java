package io.keybuzz.application.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keybuzz.domain.automation.rule.TagWord;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Automation has words and limits of ticketing's of its own, for contexts do not see each other; here they are held together. */
class AutomationWordsTest {
    private static List<String> words(Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void statuses_and_priorities_are_ticketings() {
        assertThat(FactField.TICKET_STATUS.words()).isEqualTo(words(TicketStatus.values()));
        assertThat(FactField.TICKET_PRIORITY.words()).isEqualTo(words(TicketPriority.values()));
    }

    @Test
    void a_rule_takes_the_tags_that_a_ticket_takes() {
        assertThat(TagWord.MAX).isEqualTo(Tags.MAX_LENGTH);
        List<String> candidates = List.of(
                "vip",
                "VIP",
                "été",
                "a b",
                "",
                " ",
                "-x",
                "x-",
                "a_b.c:d/e",
                "1",
                "#1",
                "日本",
                "x".repeat(50),
                "x".repeat(51),
                "a\u0301",
                "\u0301a",
                "a,b",
                "\uD83D\uDE00",
                "a\0",
                "\uD800",
                "İ".repeat(26));
        for (String tag : candidates) {
            boolean taken = catchThrowable(() -> Tags.normal(tag)) == null;
            assertThat(TagWord.normal(tag).isPresent()).as(tag).isEqualTo(taken);
            TagWord.normal(tag).ifPresent(normal -> assertThat(normal).isEqualTo(Tags.normal(tag)));
        }
    }
}
