package io.keybuzz.domain.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawContentTest {
    @Test
    void nobody_can_change_the_bytes_from_outside() throws IOException {
        byte[] bytes = {1, 2, 3};
        RawContent content = RawContent.of(bytes);

        bytes[0] = 9;
        content.toByteArray()[1] = 9;

        assertThat(content.toByteArray()).containsExactly(1, 2, 3);
        assertThat(content.open().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(content.size()).isEqualTo(3);
    }

    @Test
    void the_same_bytes_are_equal_and_have_the_same_digest() {
        RawContent abc = RawContent.of("abc".getBytes(StandardCharsets.UTF_8));

        assertThat(abc)
                .isEqualTo(RawContent.of("abc".getBytes(StandardCharsets.UTF_8)))
                .hasSameHashCodeAs(RawContent.of("abc".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(RawContent.of("abd".getBytes(StandardCharsets.UTF_8)));
        assertThat(abc.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void what_it_holds_does_not_print() {
        assertThat(RawContent.of("secret".getBytes(StandardCharsets.UTF_8)).toString())
                .isEqualTo("RawContent[6 bytes]");
    }

    @Test
    void a_payload_that_is_too_large_is_refused() {
        assertThat(RawContent.of(new byte[RawContent.MAX_BYTES]).size()).isEqualTo(RawContent.MAX_BYTES);
        assertThatThrownBy(() -> RawContent.of(new byte[RawContent.MAX_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(MarketplaceProblem.RAW_TOO_LARGE));
    }
}
