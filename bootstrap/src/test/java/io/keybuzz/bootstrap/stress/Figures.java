package io.keybuzz.bootstrap.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What came back: how many of each status, how fast, and how many requests got no answer at all. */
final class Figures {
    private final List<Wire.Answer> answers = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Duration took = Duration.ZERO;

    synchronized void add(Wire.Answer answer) {
        answers.add(new Wire.Answer(answer.status(), answer.nanos(), answer.retryAfter(), answer.last(), ""));
    }

    /** The same asked again. */
    synchronized void add(Figures more) {
        answers.addAll(more.answers);
        broken.addAll(more.broken);
        took = took.plus(more.took);
    }

    synchronized void broken(String why) {
        broken.add(why);
    }

    synchronized void took(Duration time) {
        took = time;
    }

    synchronized Collection<String> broken() {
        return List.copyOf(broken);
    }

    synchronized Map<Integer, Integer> byStatus() {
        Map<Integer, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer.status(), 1, Integer::sum));
        return counts;
    }

    synchronized int count(Predicate<Wire.Answer> which) {
        return (int) answers.stream().filter(which).count();
    }

    int well() {
        return count(Figures::isWell);
    }

    int refused() {
        return count(Figures::isRefused);
    }

    /** Refusals that do not say when to come back. */
    int speechless() {
        return count(answer -> isRefused(answer) && answer.retryAfter() < 1);
    }

    /** Answers that are neither what was asked for nor a refusal on purpose. */
    int unexpected() {
        return count(answer -> !isWell(answer) && !isRefused(answer));
    }

    double perSecond() {
        return well() / Math.max(0.001, took.toNanos() / 1e9);
    }

    /** Whatever was answered. */
    double sentPerSecond() {
        return count(answer -> true) / Math.max(0.001, took.toNanos() / 1e9);
    }

    double p99() {
        return percentile(0.99, Figures::isWell);
    }

    double median() {
        return percentile(0.5, Figures::isWell);
    }

    double refusedP99() {
        return percentile(0.99, Figures::isRefused);
    }

    /** In milliseconds; 0 when there is none. */
    synchronized double percentile(double share, Predicate<Wire.Answer> which) {
        double[] sorted = answers.stream()
                .filter(which)
                .mapToDouble(Wire.Answer::millis)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    static boolean isWell(Wire.Answer answer) {
        return answer.status() < 300;
    }

    static boolean isRefused(Wire.Answer answer) {
        return answer.status() == 503 || answer.status() == 429;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f/s well, p50 %.1f ms, p99 %.1f ms; refused %d, p50 %.1f ms, p99 %.1f ms; by status %s, unanswered %d",
                perSecond(),
                median(),
                p99(),
                refused(),
                percentile(0.5, Figures::isRefused),
                refusedP99(),
                byStatus(),
                broken().size());
    }
}
