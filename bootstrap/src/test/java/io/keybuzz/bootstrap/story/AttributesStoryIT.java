package io.keybuzz.bootstrap.story;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.answer.AttributesStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Attributes with PostgreSQL behind it. */
final class AttributesStoryIT implements AttributesStory {
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

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
