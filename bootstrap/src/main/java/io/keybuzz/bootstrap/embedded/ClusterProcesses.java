package io.keybuzz.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The programs of PostgreSQL that work on one data folder: known by the folder they stand in, or by the one they were told.
 * Only for whoever holds the home's lock; all of them are leftovers of a killed KeyBuzz then.
 */
final class ClusterProcesses {
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "pg_ctl");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path data;

    ClusterProcesses(Path data) {
        this.data = data.toAbsolutePath();
    }

    /** Ends those that start others, or a server could come up behind our back. */
    void endStarters() {
        living().stream().filter(process -> !name(process).equals("postgres")).forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits until nobody works here, asking first and ending by force those that do not listen. */
    void end() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<ProcessHandle> left = living(); !left.isEmpty(); left = living()) {
            if (System.nanoTime() > end) {
                left.forEach(ProcessHandle::destroyForcibly);
            } else {
                left.forEach(program -> signal("INT", program));
            }
            LockSupport.parkNanos(GLANCE);
        }
    }

    private List<ProcessHandle> living() {
        return ProcessHandle.allProcesses()
                .filter(process -> PROGRAMS.contains(name(process)))
                .filter(process -> standsHere(process) || wasToldHere(process))
                .filter(process -> !isZombie(process))
                .toList();
    }

    /** Known on Linux only; elsewhere backends end with their server before a new one is up. */
    private boolean standsHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private boolean wasToldHere(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of()).contains(data.toString());
    }

    /** The program's name; a process shows none to a user who does not own it. */
    static String name(ProcessHandle process) {
        String stat = stat(process);
        int start = stat.indexOf('(');
        int end = stat.lastIndexOf(')');
        if (start >= 0 && end > start) {
            return stat.substring(start + 1, end);
        }
        String command = process.info().command().orElse("");
        return command.substring(command.lastIndexOf('/') + 1);
    }

    /** A dead process nobody has waited for counts as alive for the system, and for PostgreSQL, for ever. */
    static boolean isZombie(ProcessHandle process) {
        String stat = stat(process);
        int name = stat.lastIndexOf(')');
        return name > 0 && stat.startsWith(" Z", name + 1);
    }

    static boolean signal(String name, ProcessHandle process) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String stat(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        } catch (IOException elsewhere) {
            return "";
        }
    }
}
