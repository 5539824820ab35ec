package io.keybuzz.architecture.sources;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no file may say, and what every package and decision must say. */
final class TextRules {
    /** Home folders, scratch folders and mirrors: true on one machine only. */
    private static final Pattern MACHINE = Pattern.compile(
            "/(?:home|Users)/[a-z]|/root/|/work/|/tmp/(?:wt|brief)|/usr/lib/jvm/|https?://[^/\\s\"]*(?:artifactory|nexus|registry|mirror)[^/\\s\"]*");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern EMPTY_NAME =
            Pattern.compile("(?:.*(?:Impl|Manager|Helper|Utils?|UseCase)|Default.*|Abstract.*)\\.java");

    private static final Set<String> NAME_EXCEPTIONS = Set.of("UseCase.java");

    /** A word boundary in a pattern that speaks of other letters than ASCII and does not say so. */
    private static final Pattern ASCII_BOUNDARY =
            Pattern.compile("\"(?!\\(\\?[a-z]*U)(?=[^\"]*\\\\\\\\b)(?=[^\"]*[^\\x00-\\x7F])[^\"]*\"");

    private static final Pattern ADR = Pattern.compile("(\\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\\.md");

    private TextRules() {}

    static List<String> machinePaths(List<SourceFile> files) {
        return matches(files, MACHINE);
    }

    static List<String> unfinished(List<SourceFile> files) {
        return matches(files, UNFINISHED);
    }

    /** From JDK 19 on, {@code \\b} knows ASCII alone unless the flag U is given; before, it did not. */
    static List<String> asciiBoundaries(List<SourceFile> files) {
        return matches(files, ASCII_BOUNDARY);
    }

    static List<String> emptyNames(List<SourceFile> files) {
        return files.stream()
                .map(SourceFile::name)
                .filter(name -> EMPTY_NAME.matcher(name).matches() && !NAME_EXCEPTIONS.contains(name))
                .toList();
    }

    /** Packages without a {@code package-info} that tells a story and is {@code @NullMarked}. */
    static List<String> untoldPackages(List<SourceFile> files) {
        Set<String> told = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (SourceFile file : files) {
            if (file.name().equals("module-info.java")) {
                continue;
            }
            String folder = file.path().getParent().toString();
            all.add(folder);
            boolean story = file.text().startsWith("/** ") || file.text().startsWith("/**\n");
            if (file.name().equals("package-info.java") && story && file.text().contains("@NullMarked")) {
                told.add(folder);
            }
        }
        all.removeAll(told);
        return List.copyOf(all);
    }

    /** Decisions are numbered 0001, 0002 … without gap or clash, have a title, a status and a consequence. */
    static List<String> badDecisions(List<SourceFile> files) {
        List<SourceFile> sorted = files.stream()
                .filter(file -> !file.name().equals("README.md"))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        return Stream.iterate(0, i -> i < sorted.size(), i -> i + 1)
                .flatMap(i -> faults(sorted.get(i), i + 1).stream())
                .toList();
    }

    private static List<String> faults(SourceFile decision, int expected) {
        Matcher name = ADR.matcher(decision.name());
        if (!name.matches() || Integer.parseInt(name.group(1)) != expected) {
            return List.of(decision.name() + " should have number " + expected);
        }
        return Stream.of("# " + name.group(1) + ". ", "Status: ", "## Decision", "## Consequences")
                .filter(part -> !decision.text().contains(part))
                .map(part -> decision.name() + " lacks " + part)
                .toList();
    }

    private static List<String> matches(List<SourceFile> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> pattern.matcher(file.text()).results().map(hit -> file.path() + ": " + hit.group()))
                .toList();
    }
}
