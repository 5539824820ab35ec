package io.keybuzz.bootstrap.embedded;

import io.keybuzz.bootstrap.config.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs in a home. Unpacking them takes seconds of a first start, so the launcher names a folder beside the
 * program's own libraries where they lie unpacked once for all homes of a build; a home gets a copy of its own.
 */
final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    /** The system property that names the folder for all homes; what it does not hold yet, the first start leaves there. */
    static final String PROPERTY = "keybuzz.postgres.programs";

    private final Path folder;
    private final Optional<Path> common;

    Programs(Path home) {
        this.folder = home.resolve("pgbin");
        this.common = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    Path folder() {
        return folder;
    }

    /** Clears what an unpacking left that was killed, and takes the common copy if there is one. */
    void prepare() throws IOException {
        if (Files.exists(folder) && !isWhole(folder)) {
            delete(folder);
        }
        Path draft = folder.resolveSibling("pgbin.new");
        if (Files.exists(draft)) {
            delete(draft);
        }
        if (!Files.exists(folder) && common.isPresent() && isWhole(common.get())) {
            copy(common.get(), Files.createDirectory(draft), folder);
        }
        PrivateFiles.makeFolder(folder);
        // the wrapper opens it to everybody, and what is in it is run
        PrivateFiles.close(folder);
    }

    /** Leaves a copy for other homes; that it cannot is no reason not to run. */
    void share() {
        try {
            if (common.isPresent() && !Files.exists(common.get())) {
                Path draft =
                        Files.createTempDirectory(common.get().toAbsolutePath().getParent(), "pgbin");
                copy(folder, draft, common.get());
            }
        } catch (IOException | UncheckedIOException unshared) {
            LOG.debug("no copy of PostgreSQL's programs was left in {}: {}", common, unshared.getMessage());
        }
    }

    /** The wrapper marks each unpacked folder with a file of this name, as the last thing it does. */
    private static boolean isWhole(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.allMatch(version -> Files.exists(version.resolve(".exists")));
        }
    }

    /** Whole or not at all, whoever else does the same at the same moment. */
    private static void copy(Path from, Path draft, Path to) throws IOException {
        try {
            List<Path> files;
            try (Stream<Path> found = Files.walk(from)) {
                files = found.map(from::relativize).toList();
            }
            for (Path file : files.subList(1, files.size())) {
                Files.copy(
                        from.resolve(file),
                        draft.resolve(file),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            // the wrapper takes a folder younger than what is in it for half unpacked
            for (Path file : files) {
                if (Files.isDirectory(from.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                    Files.setLastModifiedTime(draft.resolve(file), Files.getLastModifiedTime(from.resolve(file)));
                }
            }
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(draft)) {
                delete(draft);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
