package io.keybuzz.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.testkit.story.FindingTicketsStory;
import io.keybuzz.testkit.story.HostileQuestionsStory;
import io.keybuzz.testkit.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Finding tickets with PostgreSQL behind it, and its log at hand. */
final class FindingTicketsIT implements FindingTicketsStory, HostileQuestionsStory {
    private static final String ADMIN = "admin@keybuzz.test";
    private static final String PASSWORD = "the super admin's password";

    @TempDir
    private Path home;

    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(KeyBuzzConfig.read(Map.of(
                "KEYBUZZ_HOME",
                home.toString(),
                "KEYBUZZ_LIMITS",
                "off",
                "PORT",
                freePort(),
                "KEYBUZZ_SUPERADMIN_EMAIL",
                ADMIN,
                "KEYBUZZ_SUPERADMIN_PASSWORD",
                PASSWORD)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public House house() {
        return new House(
                server.port(), server.keyBuzz().ports(), ADMIN, PASSWORD, () -> LockSupport.parkNanos(100_000_000));
    }

    @Override
    public void assertNoSqlErrors() {
        int logs = 0;
        try (Stream<Path> files = Files.walk(home)) {
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

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
