package io.keybuzz.adapters.jdbi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void what_is_written_is_read_back_to_the_letter() {
        Map<String, String> values = Map.of("a", "\"quoted\" \\ \n\t", "ключ", "📦", "empty", "");
        assertThat(Json.read(Json.write(values))).isEqualTo(values);
    }

    @Test
    void nothing_is_an_empty_object() {
        assertThat(Json.write(Map.of())).isEqualTo("{}");
        assertThat(Json.read("{}")).isEmpty();
    }
}
