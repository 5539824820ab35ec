package io.keybuzz.adapters.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void one_line_has_no_breaks_controls_or_overrides_and_ends_in_time() {
        assertThat(Lines.single("  a\r\nBcc: b\u2028c\u0000\u202Ed\t ", 100)).isEqualTo("a Bcc: b c d");
        assertThat(Lines.single("x😀y", 2)).isEqualTo("x😀");
        assertThat(Lines.single("a\uD800b", 10)).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_block_keeps_its_lines_and_loses_what_nobody_sees() {
        assertThat(Lines.block("\n\n  a  \r\n\r\n\r\n\r\n b\tc \rd\u0007\u200B\n", 100))
                .isEqualTo("a\n\n b\tc\nd");
        assertThat(Lines.block("a" + " ".repeat(400_000) + "b", 10)).hasSize(10);
        assertThat(Lines.block(" ".repeat(400_000), 10)).isEmpty();
    }

    @Test
    void a_block_is_the_same_when_made_twice() {
        String once = Lines.block(" a \n \n \n b\u00A0\n\t\n", 100);

        assertThat(Lines.block(once, 100)).isEqualTo(once);
    }
}
