package io.keybuzz.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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

    /** Classes that ship and classes that test, of every module built so far; the bad fixtures of this one left out. */
    public static JavaClasses all() {
        return Compiled.ALL;
    }

    /** Classes that ship. */
    public static JavaClasses main() {
        return Compiled.MAIN;
    }

    /** Classes that test. */
    public static JavaClasses tests() {
        return Compiled.TESTS;
    }

    /** The fixture of one rule, named by its package below {@code fixtures}. */
    public static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages("fixtures." + name);
    }

    public static Path directory() {
        return DIRECTORY;
    }

    /** Folders of the modules that ship; examples and benchmarks come after this one in a build and may not be there. */
    public static List<Path> modules() {
        try (Stream<Path> found = Files.find(
                DIRECTORY,
                3,
                (path, attributes) -> path.getFileName().toString().equals("pom.xml"))) {
            return found.map(Path::getParent)
                    .filter(module -> !module.equals(DIRECTORY) && !module.endsWith("benchmarks"))
                    .filter(module -> !module.startsWith(DIRECTORY.resolve("examples")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> compiled(Path module) {
        Path target = module.resolve("target");
        Stream<Path> folders = module.endsWith("architecture-tests")
                ? Stream.of(target.resolve("classes"))
                : Stream.of(target.resolve("classes"), target.resolve("test-classes"));
        return folders.filter(Files::isDirectory);
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().getPath().contains("/target/test-classes/");
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

    private static final class Compiled {
        static final JavaClasses ALL = new ClassFileImporter()
                .importPaths(modules().stream().flatMap(Codebase::compiled).toList());
        static final JavaClasses MAIN = ALL.that(DescribedPredicate.describe("ship", type -> !isTest(type)));
        static final JavaClasses TESTS = ALL.that(DescribedPredicate.describe("test", Codebase::isTest));
    }
}
