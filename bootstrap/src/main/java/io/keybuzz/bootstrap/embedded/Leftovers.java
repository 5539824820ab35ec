package io.keybuzz.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What an earlier process left behind when it was killed: programs that still run, binaries unpacked half, a cluster made
 * half. Only for whoever holds the home's lock; every program that runs from the home's binaries is a leftover then.
 */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path binaries;
    private final Path data;
    private final Path complete;

    /** @param complete the file that says that the cluster was made to the end */
    Leftovers(Path binaries, Path data, Path complete) {
        this.binaries = binaries;
        this.data = data;
        this.complete = complete;
    }

    void clear() throws IOException {
        stopPrograms();
        if (Files.exists(binaries) && !areUnpacked()) {
            delete(binaries);
        }
        if (Files.exists(data) && !Files.exists(complete)) {
            delete(data);
        }
    }

    private void stopPrograms() throws IOException {
        // first those that start others, or a server could come up behind our back
        running().stream().filter(program -> !isNamed(program, "postgres")).forEach(ProcessHandle::destroyForcibly);
        new Postmaster(data).stop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<ProcessHandle> left = running(); !left.isEmpty(); left = running()) {
            if (System.nanoTime() > end) {
                left.forEach(ProcessHandle::destroyForcibly);
            } else {
                // a server that has not written its process id yet
                left.forEach(program -> Postmaster.signal("INT", program));
            }
            LockSupport.parkNanos(GLANCE);
        }
    }

    private List<ProcessHandle> running() throws IOException {
        if (!Files.exists(binaries)) {
            return List.of();
        }
        String from = binaries.toRealPath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(from))
                .filter(process -> !Postmaster.isZombie(process))
                .toList();
    }

    private static boolean isNamed(ProcessHandle process, String name) {
        return process.info().command().orElse("").endsWith("/" + name);
    }

    /** The wrapper marks each unpacked folder with a file of this name, as the last thing it does. */
    private boolean areUnpacked() throws IOException {
        try (Stream<Path> versions = Files.list(binaries)) {
            return versions.allMatch(version -> Files.exists(version.resolve(".exists")));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Leftovers::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + file, undeletable);
        }
    }
}
