package io.keybuzz.bootstrap.database;

import io.keybuzz.adapters.jdbi.JdbiSettings;
import io.keybuzz.adapters.jdbi.Login;
import io.keybuzz.adapters.jdbi.Migrations;
import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.adapters.jdbi.StartupChecks;
import io.keybuzz.bootstrap.config.ConnectionUrl;
import io.keybuzz.bootstrap.config.DatabaseConfig;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.config.PoolConfig;
import io.keybuzz.bootstrap.embedded.EmbeddedDatabase;
import io.keybuzz.bootstrap.embedded.HomeInUse;
import io.keybuzz.bootstrap.embedded.RuntimeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A database that may be worked on, and what has to be stopped afterwards.
 *
 * @param owner who may migrate it, when we know
 * @param server the embedded server, when this process runs it
 */
public record OpenDatabase(JdbiSettings settings, Optional<Login> owner, Optional<EmbeddedDatabase> server)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * For a server: starts the embedded database if that is configured, migrates where the owner is known, and refuses
     * roles that row-level security does not hold.
     *
     * @throws HomeInUse when another process serves this home
     */
    public static OpenDatabase toServe(KeyBuzzConfig config) {
        if (config.database() instanceof DatabaseConfig.External external) {
            return external(external);
        }
        Path home = config.server().home();
        EmbeddedDatabase server = EmbeddedDatabase.start(home).orElseThrow(() -> HomeInUse.of(home));
        OpenDatabase database = started(server, config.database().pools());
        RuntimeFile.of(home).publish(server.port());
        return database;
    }

    /** Says early what {@link #toServe} would say in the end. */
    public static void requireOwnHome(KeyBuzzConfig config) {
        Path home = config.server().home();
        if (config.database() instanceof DatabaseConfig.Embedded
                && RuntimeFile.of(home).databasePort().isPresent()) {
            throw HomeInUse.of(home);
        }
    }

    /** For one command: uses the embedded database of a server that runs on this home, or starts it for a moment. */
    public static OpenDatabase toCommand(KeyBuzzConfig config) {
        return config.database() instanceof DatabaseConfig.External external
                ? external(external)
                : embedded(config.server().home(), config.database().pools());
    }

    private static OpenDatabase embedded(Path home, PoolConfig pools) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Integer> port = RuntimeFile.of(home).databasePort();
            if (port.isPresent()) {
                OwnCluster cluster = new OwnCluster(home, port.get());
                return new OpenDatabase(
                        settings(cluster, pools), Optional.of(cluster.login(Roles.OWNER)), Optional.empty());
            }
            Optional<EmbeddedDatabase> server = EmbeddedDatabase.start(home);
            if (server.isPresent()) {
                return started(server.get(), pools);
            }
            LockSupport.parkNanos(GLANCE);
        }
        throw HomeInUse.of(home);
    }

    private static OpenDatabase started(EmbeddedDatabase server, PoolConfig pools) {
        try {
            OwnCluster cluster = new OwnCluster(server.home(), server.port());
            JdbiSettings settings = settings(cluster, pools);
            Login owner = cluster.login(Roles.OWNER);
            if (!isReady(settings)) {
                cluster.prepare(server.superuserPassword());
                new Migrations(settings.url(), owner).migrate();
                StartupChecks.require(settings);
            }
            return new OpenDatabase(settings, Optional.of(owner), Optional.of(server));
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /** Nothing needs to be done on most starts, and asking is quicker than doing it again. */
    private static boolean isReady(JdbiSettings settings) {
        try {
            StartupChecks.require(settings);
            return true;
        } catch (StartupChecks.UnsafeDatabase notYet) {
            return false;
        }
    }

    private static OpenDatabase external(DatabaseConfig.External external) {
        JdbiSettings settings = JdbiSettings.of(
                        external.app().jdbcUrl(),
                        login(external.app()),
                        login(external.worker()),
                        login(external.platform()))
                .with(sizes(external.pools()));
        ServerVersion.require(settings);
        Optional<Login> owner = external.owner().map(OpenDatabase::login);
        owner.ifPresent(known -> new Migrations(settings.url(), known).migrate());
        StartupChecks.require(settings);
        return new OpenDatabase(settings, owner, Optional.empty());
    }

    private static JdbiSettings settings(OwnCluster cluster, PoolConfig pools) {
        return JdbiSettings.of(
                        cluster.url(),
                        cluster.login(Roles.APP),
                        cluster.login(Roles.WORKER),
                        cluster.login(Roles.PLATFORM))
                .with(sizes(pools));
    }

    private static JdbiSettings.PoolSizes sizes(PoolConfig pools) {
        return new JdbiSettings.PoolSizes(pools.app(), pools.worker(), pools.platform());
    }

    private static Login login(ConnectionUrl url) {
        return new Login(url.user(), url.password().value());
    }

    /** Stops the embedded server if this process runs it; pools must be closed before. */
    @Override
    public void close() {
        server.ifPresent(EmbeddedDatabase::close);
    }
}
