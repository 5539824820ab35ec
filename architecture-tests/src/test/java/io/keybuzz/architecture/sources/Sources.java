package io.keybuzz.architecture.sources;

import io.keybuzz.architecture.Codebase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository: what was built, what the version system keeps and the bad fixtures left out. */
final class Sources {
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".idea", "node_modules", "fixtures");

    private Sources() {}

    static List<SourceFile> java(String sourceFolder) {
        return repository().stream()
                .filter(SourceFile::isJava)
                .filter(file -> file.isOf(sourceFolder))
                .toList();
    }

    static List<SourceFile> repository() {
        return under(Codebase.directory());
    }

    static List<SourceFile> under(Path start) {
        List<SourceFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skip = !folder.equals(start)
                            && SKIPPED.contains(folder.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean kept = !SKIPPED.contains(file.getFileName().toString());
                    if (kept && attributes.isRegularFile() && attributes.size() < 1_000_000) {
                        files.add(SourceFile.read(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(files);
    }

    /** The sources of the fixtures that break the rules of this package. */
    static List<SourceFile> fixture(String name) {
        return under(Codebase.directory().resolve("architecture-tests/src/test/java/fixtures/" + name));
    }
}
