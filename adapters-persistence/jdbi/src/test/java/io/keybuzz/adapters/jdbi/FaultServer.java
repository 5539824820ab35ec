package io.keybuzz.adapters.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server of one test's own that may be frozen, thawed, killed and started again. */
final class FaultServer implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    FaultServer() throws IOException {
        data = Files.createTempDirectory("keybuzz-faults");
        server = start(0, true);
        Roles.ensure(url(), new Login("postgres", "postgres"), TestPostgres.PASSWORDS);
        new Migrations(url(), TestPostgres.OWNER).migrate();
    }

    private EmbeddedPostgres start(int port, boolean clean) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(clean)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setServerConfig("shared_buffers", "32MB")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    /** Kills the server and all it forked, without a chance to say goodbye. */
    void kill() {
        List<ProcessHandle> all = processes().toList();
        signal("-KILL");
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the server outlived its end", e);
            }
        }
    }

    void restart() throws IOException {
        int port = server.getPort();
        Files.deleteIfExists(data.resolve("epg-lock"));
        server = start(port, false);
    }

    private void signal(String signal) {
        for (ProcessHandle process : processes().toList()) {
            try {
                new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private Stream<ProcessHandle> processes() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            return ProcessHandle.of(pid).stream()
                    .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        thaw();
        server.close();
    }
}
