package io.keybuzz.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL process of a data folder, as its {@code postmaster.pid} names it. It outlives a JVM that was killed;
 * whoever holds the home's lock may therefore take any living one for an orphan.
 */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final Duration HARD_STOP = Duration.ofSeconds(5);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path pidFile;
    private final ClusterProcesses processes;

    Postmaster(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
        this.processes = new ClusterProcesses(data);
    }

    /** Stops the process if there is one, cleanly if it lets itself be stopped so. */
    void stop() {
        processes.endStarters();
        Optional<ProcessHandle> found = living();
        if (found.isPresent()) {
            LOG.warn(
                    "stopping the PostgreSQL of an earlier KeyBuzz that was killed (process {})",
                    found.get().pid());
            stop(found.get());
        }
        // the file is PostgreSQL's own guard against two servers on one folder: it goes only when nobody works there
        processes.end();
        removeWhatADeadOneLeft();
    }

    private void stop(ProcessHandle process) {
        // INT asks PostgreSQL for a fast shutdown, QUIT for an immediate one (crash recovery follows)
        if (ClusterProcesses.signal("INT", process) && gone(process, FAST_STOP)) {
            return;
        }
        if (ClusterProcesses.signal("QUIT", process) && gone(process, HARD_STOP)) {
            return;
        }
        process.destroyForcibly();
        if (!gone(process, HARD_STOP)) {
            throw new IllegalStateException("process " + process.pid() + " holds the database and cannot be stopped");
        }
    }

    /** The process that serves the folder now, if one does. */
    Optional<ProcessHandle> living() {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")
                    ? -1
                    : Long.parseLong(lines.get(0).strip());
            return ProcessHandle.of(pid).filter(Postmaster::isLivingPostgres);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + pidFile, unreadable);
        }
    }

    /** A process id is used again after a restart of the machine: only a PostgreSQL is ever stopped. */
    private static boolean isLivingPostgres(ProcessHandle process) {
        return process.isAlive()
                && !ClusterProcesses.isZombie(process)
                && ClusterProcesses.name(process).equals("postgres");
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (isLivingPostgres(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(GLANCE);
        }
        return true;
    }

    private void removeWhatADeadOneLeft() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + pidFile, undeletable);
        }
    }
}
