package io.keybuzz.adapters.http.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.shared.once.StoredAnswer;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreationTest {
    private record Made(String id, String secret) {}

    private static final Made MADE = new Made("7", "kb_secret");

    private static void everything(JsonOut out, Made made) throws IOException {
        out.open();
        out.text("id", made.id());
        out.text("key", made.secret());
        out.close();
    }

    private static void withoutKey(JsonOut out, Made made) throws IOException {
        out.open();
        out.text("id", made.id());
        out.close();
    }

    private static String shown(Creation<Made> creation) throws IOException {
        ByteSink body = JsonOut.render(64, out -> creation.show(MADE, out));
        return new String(body.array(), 0, body.size(), UTF_8);
    }

    @Test
    void what_is_stored_is_what_is_shown() throws IOException {
        Creation<Made> creation = Creation.of(call -> MADE, made -> "/things/" + made.id(), CreationTest::everything);

        assertThat(creation.stored(MADE)).isEqualTo(new StoredAnswer(201, Optional.of("/things/7"), shown(creation)));
    }

    @Test
    void a_secret_is_shown_and_not_stored() throws IOException {
        Creation<Made> creation = Creation.of(
                        call -> MADE, (Made made) -> "/things/" + made.id(), CreationTest::everything)
                .withoutSecret(CreationTest::withoutKey);

        assertThat(shown(creation)).contains("kb_secret");
        assertThat(creation.stored(MADE))
                .isEqualTo(new StoredAnswer(201, Optional.of("/things/7"), "{\"data\":{\"id\":\"7\"}}"));
    }
}
