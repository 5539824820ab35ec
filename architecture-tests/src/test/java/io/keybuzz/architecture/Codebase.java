package io.keybuzz.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This repository as the rules see it: its folders, its compiled classes and the fixtures that break the rules. */
public final class Codebase {
    public static final String ROOT = "io.keybuzz";

    private static final Path DIRECTORY = locate();

    private Codebase() {}

    /** Classes that ship, of every module built so far. */
    public static JavaClasses main() {
        return Main.CLASSES;
    }

    /** Test classes of every module but this one, whose fixtures are bad on purpose. */
    public static JavaClasses tests() {
        return Tests.CLASSES;
    }

    /** The fixture of one rule, named by its package below {@code fixtures}. */
    public static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages("fixtures." + name);
    }

    public static Path directory() {
        return DIRECTORY;
    }

    /** Folders that hold a module. */
    public static List<Path> modules() {
        try (Stream<Path> found = Files.find(
                DIRECTORY,
                3,
                (path, attributes) -> path.getFileName().toString().equals("pom.xml"))) {
            return found.map(Path::getParent)
                    .filter(module -> !module.equals(DIRECTORY))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses compiled(String folder, Stream<Path> modules) {
        List<Path> paths = modules.map(module -> module.resolve("target").resolve(folder))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(paths);
    }

    private static Path locate() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("domain")) || !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("run this inside the repository");
            }
        }
        return folder;
    }

    private static final class Main {
        static final JavaClasses CLASSES = compiled("classes", modules().stream());
    }

    private static final class Tests {
        static final JavaClasses CLASSES =
                compiled("test-classes", modules().stream().filter(module -> !module.endsWith("architecture-tests")));
    }
}
