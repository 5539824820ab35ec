package io.keybuzz.adapters.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageIdsTest {
    @ParameterizedTest
    @CsvSource({"<A@B.Test>, A@B.Test", "a@b.test, a@b.test", "' < a@b.test > x', a@b.test", "<A-b>, A-b"})
    void an_id_is_read_to_the_letter(String field, String id) {
        assertThat(MessageIds.first(field)).contains(id);
    }

    @Test
    void ids_are_compared_without_regard_to_the_case_of_their_domain() {
        assertThat(MessageIds.thread("A@B.Test")).isEqualTo(MessageIds.thread("A@b.test"));
        assertThat(MessageIds.thread("a@b.test")).isNotEqualTo(MessageIds.thread("A@b.test"));
    }

    @Test
    void what_is_empty_or_endless_is_no_id() {
        assertThat(MessageIds.first("<>")).isEmpty();
        assertThat(MessageIds.first("  ")).isEmpty();
        assertThat(MessageIds.first("x".repeat(2_000))).isEmpty();
    }

    @Test
    void the_mail_answered_comes_first_then_the_newest_of_the_chain() {
        assertThat(MessageIds.answered(List.of("<c@x>"), List.of("<a@x> <b@x>\t<c@x>")))
                .containsExactly("c@x", "b@x", "a@x");
    }
}
