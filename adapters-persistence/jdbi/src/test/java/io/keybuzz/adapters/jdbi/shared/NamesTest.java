package io.keybuzz.adapters.jdbi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void every_name_is_read() {
        Names<Channel> names = Names.of(Channel.class);
        for (Channel channel : Channel.values()) {
            assertThat(names.read(channel.name().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(channel);
        }
    }

    @Test
    void an_unknown_name_fails_loudly() {
        Names<Channel> names = Names.of(Channel.class);
        assertThatThrownBy(() -> names.read("EBAY".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }
}
