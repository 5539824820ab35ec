package io.keybuzz.benchmarks.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measurements of one route, round by round. */
final class Figures {
    private final List<Load> ours = new ArrayList<>();
    private final List<Load> bare = new ArrayList<>();
    private final List<Double> sql = new ArrayList<>();

    void addOurs(Load load) {
        ours.add(load);
    }

    void addBare(Load load) {
        bare.add(load);
    }

    void addSql(double rate) {
        sql.add(rate);
    }

    double ours() {
        return median(ours.stream().mapToDouble(Load::rate).toArray());
    }

    double bare() {
        return median(bare.stream().mapToDouble(Load::rate).toArray());
    }

    double sql() {
        return median(sql.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double p99Millis() {
        return median(ours.stream().mapToDouble(Load::p99Millis).toArray());
    }

    /** What a server would reach that spends per request what both floors spend, and nothing of its own. */
    double ceiling() {
        return 1 / (1 / bare() + 1 / sql());
    }

    double share() {
        return ours() / ceiling();
    }

    long errors() {
        return ours.stream().mapToLong(Load::errors).sum();
    }

    long bareErrors() {
        return bare.stream().mapToLong(Load::errors).sum();
    }

    /** How far the rounds are apart: largest over smallest rate of ours, less one. */
    double spread() {
        double[] rates = ours.stream().mapToDouble(Load::rate).toArray();
        return Arrays.stream(rates).max().orElse(0)
                        / Math.max(1e-9, Arrays.stream(rates).min().orElse(0))
                - 1;
    }

    /** The first wrong answer, or an empty text. */
    String sample() {
        return ours.stream()
                .map(Load::sample)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
