package io.keybuzz.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AiConfigTest {
    @TempDir
    Path home;

    private AiConfig read(String... pairs) {
        Map<String, String> variables = new HashMap<>(Map.of("KEYBUZZ_HOME", home.toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return KeyBuzzConfig.read(variables).ai();
    }

    @Test
    void without_a_word_there_is_no_model() {
        assertThat(read().model()).isEmpty();
    }

    @Test
    void three_variables_make_a_model_whose_key_is_never_printed() {
        AiConfig config = read(
                "KEYBUZZ_AI_BASE_URL", "https://llm.example.com/v1/",
                "KEYBUZZ_AI_API_KEY", "sk-canary",
                "KEYBUZZ_AI_MODEL", "mistral/small",
                "KEYBUZZ_AI_TIME_LIMIT", "10s");

        assertThat(config.model()).hasValueSatisfying(model -> {
            assertThat(model.address().toString()).isEqualTo("https://llm.example.com/v1");
            assertThat(model.name()).isEqualTo("mistral/small");
            assertThat(model.limit()).isEqualTo(Duration.ofSeconds(10));
            assertThat(model.maxTokens()).isEqualTo(1_000);
        });
        assertThat(config.toString()).doesNotContain("canary");
    }

    @Test
    void all_faults_are_told() {
        assertThatThrownBy(() -> read(
                        "KEYBUZZ_AI_BASE_URL",
                        "https://user:pass@llm.example.com/v1?key=1",
                        "KEYBUZZ_AI_TIME_LIMIT",
                        "1h",
                        "KEYBUZZ_AI_MODEL",
                        "a model"))
                .isInstanceOfSatisfying(
                        BadConfiguration.class,
                        wrong -> assertThat(String.join("\n", wrong.faults()))
                                .contains(
                                        "KEYBUZZ_AI_BASE_URL must look like",
                                        "KEYBUZZ_AI_API_KEY is missing",
                                        "KEYBUZZ_AI_MODEL must be",
                                        "KEYBUZZ_AI_TIME_LIMIT must be"));
    }
}
