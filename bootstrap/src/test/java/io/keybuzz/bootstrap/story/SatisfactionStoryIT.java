package io.keybuzz.bootstrap.story;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.answer.SatisfactionStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Satisfaction with PostgreSQL behind it. */
final class SatisfactionStoryIT implements SatisfactionStory {
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

    @Override
    public KeyBuzzApplication application() {
        return server.keyBuzz().application();
    }

    @Override
    public List<String> letters(String address) {
        Path folder = home.resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(SatisfactionStoryIT::letter)
                    .filter(mail -> mail.getTo().toString().contains(address))
                    .map(SatisfactionStoryIT::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message letter(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new DefaultMessageBuilder().parseMessage(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Message mail) {
        try (InputStream in = ((TextBody) mail.getBody()).getInputStream()) {
            return mail.getSubject() + "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
