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
    /** What a server in development cannot be brought to do from outside; each is tried by a test of its own. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "POST /api/v1/inbound/mail/{address}", "needs the signature of a mail relay",
            "POST /api/v1/auth/mfa/enrolment", "only where a second factor is compulsory, in production",
            "POST /api/v1/auth/mfa/enrolment/confirm", "only where a second factor is compulsory, in production");

    private final List<String> violations = new ArrayList<>();
    private final Map<String, int[]> byOperation = new TreeMap<>();
    private int requests;

    void meet(Operation operation) {
        byOperation.put(operation.toString(), new int[2]);
    }

    void add(Operation operation, Kind kind, Request request, Answer answer, List<String> faults) {
        requests++;
        int succeeded = kind == Kind.VALID && answer.status() < 400 ? 1 : 0;
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

    /** Operations that never did what they are for, though they can be brought to. */
    public List<String> neverSucceeded() {
        return byOperation.entrySet().stream()
                .filter(entry -> entry.getValue()[1] == 0 && !OUT_OF_REACH.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Both together. */
    public FuzzReport and(FuzzReport other) {
        FuzzReport both = new FuzzReport();
        for (FuzzReport part : List.of(this, other)) {
            both.requests += part.requests;
            both.violations.addAll(part.violations);
            part.byOperation.forEach((operation, counts) ->
                    both.byOperation.merge(operation, counts.clone(), (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]}));
        }
        return both;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        byOperation.forEach((operation, counts) ->
                text.append(String.format("%7d asked %7d succeeded  %s%n", counts[0], counts[1], operation)));
        violations.forEach(violation -> text.append(violation).append('\n'));
        OUT_OF_REACH.forEach((operation, reason) -> text.append("out of reach: ")
                .append(operation)
                .append(", ")
                .append(reason)
                .append('\n'));
        return text.append(requests)
                .append(" requests, ")
                .append(violations.size())
                .append(" violations, ")
                .append(neverSucceeded().size())
                .append(" operations never succeeded ")
                .append(neverSucceeded())
                .toString();
    }
}
