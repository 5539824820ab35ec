package io.keybuzz.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.HostileQuestionsStory;
import io.keybuzz.testkit.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hostile questions with PostgreSQL behind it, and its log at hand. */
final class HostileQuestionsIT implements HostileQuestionsStory {
    @RegisterExtension
    static final ServedHouse HOUSE = new ServedHouse(Map.of("KEYBUZZ_LIMITS", "off"));

    @Override
    public House house() {
        return HOUSE.house();
    }

    @Override
    public void assertNoSqlErrors() {
        int logs = 0;
        try (Stream<Path> files = Files.walk(HOUSE.home())) {
            for (Path log : files.filter(file -> file.getFileName().toString().matches("postgres-.*\\.log"))
                    .toList()) {
                assertThat(Files.readString(log)).doesNotContain("ERROR:", "PANIC:");
                logs++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(logs).as("logs of the database").isPositive();
    }
}
