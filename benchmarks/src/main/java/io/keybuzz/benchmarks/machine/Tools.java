package io.keybuzz.benchmarks.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs a run needs that are neither Java nor ours. */
public final class Tools {
    private Tools() {}

    /** wrk, from the {@code PATH}. */
    public static Path wrk() {
        return onPath("wrk").orElseThrow(() -> new MissingTool("wrk is needed (Debian: apt-get install wrk)"));
    }

    /** pgbench: {@code KEYBUZZ_PGBENCH}, the {@code PATH}, or where Debian keeps it. */
    public static Path pgbench() {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("KEYBUZZ_PGBENCH")).map(Path::of);
        if (named.isPresent() && !Files.isExecutable(named.get())) {
            throw new MissingTool("KEYBUZZ_PGBENCH does not name a program: " + named.get());
        }
        return named.or(() -> onPath("pgbench"))
                .or(Tools::ofDebian)
                .orElseThrow(() -> new MissingTool("pgbench 14 or later is needed (Debian: apt-get install"
                        + " postgresql-contrib); KEYBUZZ_PGBENCH may name it"));
    }

    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> ofDebian() {
        File[] versions = new File("/usr/lib/postgresql").listFiles();
        return versions == null
                ? Optional.empty()
                : Stream.of(versions)
                        .sorted(Comparator.comparing(File::getName).reversed())
                        .map(version -> version.toPath().resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    /** Something has to be installed first. */
    public static final class MissingTool extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingTool(String message) {
            super(message, null, false, false);
        }
    }
}
