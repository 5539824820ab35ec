package io.keybuzz.bootstrap.embedded;

import io.keybuzz.bootstrap.config.PrivateFiles;
import io.keybuzz.bootstrap.config.Secret;
import io.keybuzz.bootstrap.config.SecretStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL under a home. The wrapper's defaults are made for tests (no fsync, no password, everybody trusted); here
 * writes are durable, only loopback is listened to, and every login needs a password from the first moment on.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The superuser; nothing but setting up roles is ever done with it. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private static final List<List<String>> SERVER = List.of(
            List.of("fsync", "on"),
            List.of("synchronous_commit", "on"),
            List.of("full_page_writes", "on"),
            List.of("max_connections", "60"),
            List.of("listen_addresses", "localhost"),
            List.of("unix_socket_directories", "''"),
            List.of("jit", "off"),
            // details of errors and statements hold people's data
            List.of("log_error_verbosity", "terse"),
            List.of("log_min_error_statement", "panic"),
            List.of("logging_collector", "on"),
            List.of("log_filename", "'postgres-%a.log'"),
            List.of("log_truncate_on_rotation", "on"));

    private final HomeLock lock;
    private final Path home;
    private final Programs programs;
    private final Secret password;
    private final int port;
    private final Watch watch;
    private EmbeddedPostgres server;

    private EmbeddedDatabase(HomeLock lock, Path home, Programs programs, EmbeddedPostgres server, Secret password) {
        this.lock = lock;
        this.home = home;
        this.programs = programs;
        this.server = server;
        this.password = password;
        this.port = server.getPort();
        this.watch = Watch.over(new Postmaster(data(home)), this::restart);
    }

    /** Starts the server of this home, or nothing when somebody else runs it. Recovers from whatever happened before. */
    public static Optional<EmbeddedDatabase> start(Path home) {
        Optional<HomeLock> lock = HomeLock.take(home);
        return lock.map(taken -> start(home, taken));
    }

    private static EmbeddedDatabase start(Path home, HomeLock lock) {
        try {
            RuntimeFile.of(home).withdraw();
            Path data = data(home);
            new Postmaster(data).stop();
            if (Files.exists(data) && !Files.exists(marker(home))) {
                Programs.delete(data);
            }
            Programs programs = new Programs(home);
            programs.prepare();
            Secret password = new SecretStore(home).get(SUPERUSER);
            EmbeddedPostgres server =
                    configured(home, port(home), programs, password).start();
            programs.share();
            Files.writeString(marker(home), "The cluster was made to the end; without this file it is made anew.\n");
            return new EmbeddedDatabase(lock, home, programs, server, password);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(
                            "the embedded PostgreSQL did not start; its log is under " + home.resolve("log"), failed);
        }
    }

    /** On the same port, where everybody looks for it. */
    private synchronized void restart() {
        try {
            new Postmaster(data(home)).stop();
            // nothing is left to stop, but it holds the lock that its successor takes
            server.close();
            server = configured(home, port, programs, password).start();
        } catch (IOException failed) {
            throw new UncheckedIOException("its log is under " + home.resolve("log"), failed);
        }
    }

    private static EmbeddedPostgres.Builder configured(Path home, int port, Programs programs, Secret password)
            throws IOException {
        PrivateFiles.makeFolder(home.resolve("log"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data(home))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.folder().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setPort(port)
                // options of initdb: no moment passes in which a login needs no password
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", new SecretStore(home).file(SUPERUSER).toString())
                .setConnectConfig("password", password.value());
        SERVER.forEach(line -> builder.setServerConfig(line.get(0), line.get(1)));
        return builder.setServerConfig("log_directory", "'" + home.resolve("log") + "'");
    }

    /** The port of last time if it is free, so that other tools find the database where it was. */
    private static int port(Path home) throws IOException {
        Path kept = home.resolve("pgport");
        int last = Files.exists(kept) ? Integer.parseInt(Files.readString(kept).strip()) : 0;
        int free = isFree(last) ? last : anyFree();
        Files.writeString(kept, Integer.toString(free));
        return free;
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** A cluster without the marker was interrupted while it was made; nothing can be in it. */
    private static Path marker(Path home) {
        return home.resolve("pgdata.complete");
    }

    public int port() {
        return port;
    }

    public Secret superuserPassword() {
        return password;
    }

    public Path home() {
        return home;
    }

    private synchronized void stop() throws IOException {
        server.close();
    }

    private static Path data(Path home) {
        return home.resolve("pgdata");
    }

    /** Stops the server and only then gives the home back. */
    @Override
    public void close() {
        try {
            RuntimeFile.of(home).withdraw();
            watch.close();
            stop();
            new Postmaster(data(home)).stop();
        } catch (IOException unclear) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop cleanly", unclear);
        } finally {
            lock.close();
        }
    }
}
