package io.keybuzz.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonOutTest {
    private static final SerializedString TEXT = new SerializedString("text");

    @Test
    void a_recycled_array_never_shows_what_it_held_before() throws IOException {
        String first = page(400, "x".repeat(200));
        for (int i = 0; i < 5; i++) {
            assertThat(page(3, "y"))
                    .isEqualTo("{\"data\":[{\"text\":\"y\"},{\"text\":\"y\"},{\"text\":\"y\"}],"
                            + "\"page\":{\"nextCursor\":null,\"hasMore\":false}}");
            assertThat(page(400, "x".repeat(200))).isEqualTo(first);
        }
    }

    @Test
    void any_storable_text_comes_back_to_the_letter() throws IOException {
        String text = "\"\\/\b\f\n\r\t\u0001\u001F\u007F\u2028é漢\uD83D\uDE00\uFFFD</script>";
        JsonNode read = new ObjectMapper().readTree(page(1, text));
        assertThat(read.get("data").get(0).get("text").textValue()).isEqualTo(text);
    }

    private static String page(int elements, String text) throws IOException {
        List<Integer> rows = IntStream.range(0, elements).boxed().toList();
        ByteSink sink = JsonOut.render(
                10_000,
                out -> out.page(rows, null, (it, row) -> {
                    it.open();
                    it.text(TEXT, text);
                    it.close();
                }));
        String json = new String(sink.array(), 0, sink.size(), UTF_8);
        sink.recycle();
        return json;
    }
}
