package io.keybuzz.architecture.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file of the repository. */
record SourceFile(Path path, String text) {
    static SourceFile read(Path path) {
        try {
            return new SourceFile(path, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    boolean isJava() {
        return name().endsWith(".java");
    }

    boolean isOf(String sourceFolder) {
        return path.toString().contains("/src/" + sourceFolder + "/");
    }
}
