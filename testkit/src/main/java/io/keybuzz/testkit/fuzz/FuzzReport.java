package io.keybuzz.testkit.fuzz;

import io.keybuzz.testkit.fuzz.Judge.Kind;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of it. */
public final class FuzzReport {
    private final List<String> violations = new ArrayList<>();
    private final Map<String, int[]> byOperation = new TreeMap<>();
    private int requests;

    void meet(Operation operation) {
        byOperation.put(operation.toString(), new int[2]);
    }

    void add(Operation operation, Kind kind, Request request, Answer answer, List<String> faults) {
        requests++;
        int succeeded = kind == Kind.VALID && answer.status() < 300 ? 1 : 0;
        byOperation.merge(
                operation.toString(), new int[] {1, succeeded}, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
        for (String fault : faults) {
            String body = answer.body().length() > 300 ? answer.body().substring(0, 300) + "…" : answer.body();
            violations.add(kind + " " + request + "\n    " + answer.status() + " " + fault + ": " + body);
        }
    }

    public int requests() {
        return requests;
    }

    /** Each with the request that shows it; the run ends at a hundred. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Operations that never did what they are for. */
    public List<String> neverSucceeded() {
        return byOperation.entrySet().stream()
                .filter(entry -> entry.getValue()[1] == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byOperation.forEach((operation, counts) ->
                text.append(String.format("%7d asked %7d succeeded  %s%n", counts[0], counts[1], operation)));
        violations.forEach(violation -> text.append(violation).append('\n'));
        return text.append(requests)
                .append(" requests, ")
                .append(violations.size())
                .append(" violations, ")
                .append(neverSucceeded().size())
                .append(" operations never succeeded")
                .toString();
    }
}
