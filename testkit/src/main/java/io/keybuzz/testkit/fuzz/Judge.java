package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with an answer. */
final class Judge {
    /** What the document says of every operation at once. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 408, 414, 417, 429, 431);

    private static final String PROBLEM = "application/problem+json";

    private final OpenApi api;

    Judge(OpenApi api) {
        this.api = api;
    }

    List<String> faults(Operation operation, Kind kind, Answer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status >= 500) {
            faults.add("server error " + status);
        }
        if (!operation.responses().has(Integer.toString(status)) && !ANYWHERE.contains(status)) {
            faults.add("undocumented status " + status);
        }
        expected(kind, operation, status).ifPresent(faults::add);
        headers(answer, faults);
        body(operation, answer, faults);
        return faults;
    }

    private static Optional<String> expected(Kind kind, Operation operation, int status) {
        return switch (kind) {
            case VALID -> Optional.empty();
            case BROKEN -> status >= 400 ? Optional.empty() : Optional.of("accepted what the document forbids");
            case UNKNOWN_METHOD -> status == 405 ? Optional.empty() : Optional.of("unknown method answered " + status);
            case NO_TOKEN ->
                status == 401 || !operation.secured()
                        ? Optional.empty()
                        : Optional.of("answered without a token: " + status);
        };
    }

    private static void headers(Answer answer, List<String> faults) {
        for (String header : List.of("X-Content-Type-Options", "X-Request-Id")) {
            if (!answer.has(header)) {
                faults.add("no header " + header);
            }
        }
        if (answer.has("Server")) {
            faults.add("names its server");
        }
        if (answer.status() == 401 && !answer.has("WWW-Authenticate")) {
            faults.add("401 without WWW-Authenticate");
        }
        if ((answer.status() == 429 || answer.status() == 503) && !answer.has("Retry-After")) {
            faults.add(answer.status() + " without Retry-After");
        }
    }

    private void body(Operation operation, Answer answer, List<String> faults) {
        if (answer.status() >= 400) {
            if (!mediaType(answer).equals(PROBLEM)) {
                faults.add("a problem of type " + answer.type());
            }
            JsonNode problem = api.document().at("/components/schemas/Problem");
            check(problem, answer, faults);
            return;
        }
        JsonNode response = api.resolve(operation.responses().path(Integer.toString(answer.status())));
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            if (!answer.body().isEmpty()) {
                faults.add("an undocumented body");
            }
            return;
        }
        String type = mediaType(answer);
        if (!content.has(type) && !content.has("*/*")) {
            faults.add("undocumented type " + type);
        } else if (type.equals("application/json")) {
            check(content.get(type).get("schema"), answer, faults);
        }
    }

    private static String mediaType(Answer answer) {
        return answer.type().replaceAll("\\s*;.*", "");
    }

    private void check(JsonNode schema, Answer answer, List<String> faults) {
        answer.json()
                .ifPresentOrElse(
                        json -> faults.addAll(SchemaCheck.faults(api, schema, json)), () -> faults.add("no JSON"));
    }

    /** What sort of request it was. */
    enum Kind {
        VALID,
        BROKEN,
        NO_TOKEN,
        UNKNOWN_METHOD
    }
}
