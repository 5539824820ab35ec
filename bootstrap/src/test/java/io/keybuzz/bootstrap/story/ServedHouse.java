package io.keybuzz.bootstrap.story;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.process.Programme;
import io.keybuzz.testkit.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server with PostgreSQL behind it for the stories of one class, as it is started by its command. */
final class ServedHouse implements BeforeAllCallback, AfterAllCallback {
    private static final String ADMIN = "admin@keybuzz.test";
    private static final String PASSWORD = "the super admin's password";

    private final Map<String, String> settings;
    private final Path home;
    private @Nullable Server server;

    /** @param settings beyond those that every story needs */
    ServedHouse(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        try {
            this.home = Files.createTempDirectory("served-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServedHouse() {
        this(Map.of());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("KEYBUZZ_HOME", home.toString());
        all.put("PORT", Integer.toString(Programme.freePort()));
        all.put("KEYBUZZ_SUPERADMIN_EMAIL", ADMIN);
        all.put("KEYBUZZ_SUPERADMIN_PASSWORD", PASSWORD);
        server = Server.start(KeyBuzzConfig.read(all));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server().close();
        deleteAll(home);
    }

    Server server() {
        return Objects.requireNonNull(server, "no story is being told");
    }

    Path home() {
        return home;
    }

    House house() {
        return new House(
                server().port(), server().keyBuzz().ports(), ADMIN, PASSWORD, () -> LockSupport.parkNanos(100_000_000));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
