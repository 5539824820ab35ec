package io.keybuzz.benchmarks.search;

import io.keybuzz.benchmarks.search.Question.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each question took, each time. Written by all clients. */
final class Waits {
    private static final String HEAD = """
            | kind | questions | asked | p50 ms | p95 ms | max ms |
            |---|--:|--:|--:|--:|--:|
            """;

    private final Map<Question, Answers> all = new LinkedHashMap<>();

    synchronized void add(Question question, long nanos, int rows) {
        Answers answers = all.computeIfAbsent(question, any -> new Answers());
        answers.nanos.add(nanos);
        answers.rows = rows;
    }

    /** Milliseconds that such a share of the searches took at most. */
    synchronized double ofSearches(double share) {
        return quantile(
                all.entrySet().stream()
                        .filter(entry -> entry.getKey().kind().isSearch())
                        .flatMap(entry -> entry.getValue().nanos.stream())
                        .toList(),
                share);
    }

    synchronized String table() {
        Map<Kind, List<Long>> kinds = new EnumMap<>(Kind.class);
        Map<Kind, Integer> questions = new EnumMap<>(Kind.class);
        all.forEach((question, answers) -> {
            kinds.computeIfAbsent(question.kind(), any -> new ArrayList<>()).addAll(answers.nanos);
            questions.merge(question.kind(), 1, Integer::sum);
        });
        StringBuilder text = new StringBuilder(HEAD);
        kinds.forEach((kind, nanos) -> line(text, kind.label(), questions.getOrDefault(kind, 0), nanos));
        List<Long> searches = new ArrayList<>();
        int searched = 0;
        for (Map.Entry<Kind, List<Long>> entry : kinds.entrySet()) {
            if (entry.getKey().isSearch()) {
                searches.addAll(entry.getValue());
                searched += questions.getOrDefault(entry.getKey(), 0);
            }
        }
        line(text, "**every search**", searched, searches);
        return text.toString();
    }

    /** The slowest questions of searches, or of the others, by their median. */
    synchronized String worst(boolean searches, int most) {
        StringBuilder text = new StringBuilder("| median ms | max ms | rows | question |\n|--:|--:|--:|---|\n");
        all.entrySet().stream()
                .filter(entry -> entry.getKey().kind().isSearch() == searches
                        && entry.getKey().kind() != Kind.KEYS)
                .sorted(Comparator.comparing(
                                (Map.Entry<Question, Answers> entry) -> quantile(entry.getValue().nanos, 0.5))
                        .reversed())
                .limit(most)
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT,
                        "| %.1f | %.1f | %d | %s: %s |%n",
                        quantile(entry.getValue().nanos, 0.5),
                        quantile(entry.getValue().nanos, 1),
                        entry.getValue().rows,
                        entry.getKey().kind().label(),
                        entry.getKey().text())));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, int questions, List<Long> nanos) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f |%n",
                label,
                questions,
                nanos.size(),
                quantile(nanos, 0.5),
                quantile(nanos, 0.95),
                quantile(nanos, 1)));
    }

    /** Milliseconds; 0 for nothing. */
    static double quantile(Collection<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size()) - 1)))
                        / 1e6;
    }

    private static final class Answers {
        private final List<Long> nanos = new ArrayList<>();
        private int rows;
    }
}
