package io.keybuzz.architecture.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Size budgets: growth is a decision, not drift (ADR 0016). */
final class SizeRules {
    static final int MAIN_FILE = 300;
    static final int TEST_FILE = 400;
    static final int MAIN_FILE_P90 = 150;
    static final int METHOD = 40;
    static final int METHOD_P90 = 15;
    static final int PARAMETERS = 6;
    static final int PACKAGE = 15;

    private SizeRules() {}

    static List<String> longFiles(List<SourceFile> files, int most) {
        return files.stream()
                .filter(file -> file.lines().size() > most)
                .map(file -> file.path() + " has " + file.lines().size() + " lines")
                .toList();
    }

    static List<String> longMethods(List<SourceFile> files) {
        return JavaSource.methods(files).stream()
                .filter(method -> method.lines() > METHOD)
                .map(method -> method.where() + " has " + method.lines() + " lines")
                .toList();
    }

    /** Records are data: what they hold is counted by their readers, not by a budget. */
    static List<String> greedyConstructors(List<SourceFile> files) {
        return JavaSource.methods(files).stream()
                .filter(method -> method.constructor() && !method.ofARecord() && method.parameters() > PARAMETERS)
                .map(method -> method.where() + " has " + method.parameters() + " parameters")
                .toList();
    }

    /** Packages with too many files, except those that are allowed more; an allowance that is not used is reported, too. */
    static List<String> crowdedPackages(List<SourceFile> files, Map<String, Integer> allowances) {
        Map<Path, Long> counts = files.stream()
                .filter(file ->
                        !file.name().equals("package-info.java") && !file.name().equals("module-info.java"))
                .collect(Collectors.groupingBy(file -> file.path().getParent(), TreeMap::new, Collectors.counting()));
        Stream<String> crowded = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > allowances.getOrDefault(packageOf(entry.getKey()), PACKAGE))
                .map(entry -> packageOf(entry.getKey()) + " has " + entry.getValue() + " files");
        Map<String, Long> byName = counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> packageOf(entry.getKey()), Map.Entry::getValue, Math::max));
        Stream<String> unused = allowances.keySet().stream()
                .filter(name -> byName.getOrDefault(name, 0L) <= PACKAGE)
                .map(name -> name + " needs no allowance");
        return Stream.concat(crowded, unused).toList();
    }

    static int percentile90(List<Integer> sizes) {
        List<Integer> sorted = sizes.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1);
    }

    private static String packageOf(Path folder) {
        String path = folder.toString().replace('/', '.');
        int start = path.indexOf(".java.");
        return start < 0 ? path : path.substring(start + ".java.".length());
    }
}
