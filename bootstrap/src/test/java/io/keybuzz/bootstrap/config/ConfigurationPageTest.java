package io.keybuzz.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final Path DRAFT = Path.of("target", "configuration.md");

    /** When this fails, {@code cp bootstrap/target/configuration.md docs/} is the cure. */
    @Test
    void the_page_lists_every_variable_as_it_is() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Configuration

                KeyBuzz is set up by environment variables and nothing else. Every fault is told at once, with a status of 2;
                a `KEYBUZZ_` variable that is not in this table is refused. Secrets are never printed.

                | variable | default | meaning |
                |---|---|---|
                """);
        for (Setting setting : Setting.values()) {
            page.append("| `").append(setting.variable()).append("` | ");
            page.append(setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`");
            page.append(" | ").append(setting.meaning()).append(" |\n");
        }
        Files.writeString(DRAFT, page);
        assertThat(PAGE).hasContent(page.toString());
    }
}
