package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An OpenAPI 3.0 document, read as far as our own goes. */
public record OpenApi(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** What a reference points to, or the node itself. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), method.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** Methods a path does not know, nor one with a parameter where it has a word. */
    public List<String> otherMethods(String path) {
        Set<String> known = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(other -> {
            if (covers(other, path)) {
                document.get("paths").get(other).fieldNames().forEachRemaining(known::add);
            }
        });
        return METHODS.stream()
                .filter(method -> !known.contains(method))
                .map(method -> method.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static boolean covers(String other, String path) {
        String[] theirs = other.split("/");
        String[] ours = path.split("/");
        return theirs.length == ours.length
                && IntStream.range(0, ours.length)
                        .allMatch(place -> theirs[place].startsWith("{") || theirs[place].equals(ours[place]));
    }

    private Operation operation(String path, JsonNode shared, String method, JsonNode node) {
        List<JsonNode> parameters = new ArrayList<>();
        shared.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        node.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        JsonNode json = resolve(node.path("requestBody")).path("content").path("application/json");
        Optional<JsonNode> body = json.isMissingNode() ? Optional.empty() : Optional.of(resolve(json.get("schema")));
        JsonNode security = node.has("security") ? node.get("security") : document.path("security");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                node.path("operationId").asText(),
                !security.isEmpty(),
                parameters,
                body,
                resolve(node.path("requestBody")).path("content").has("multipart/form-data"),
                node.get("responses"));
    }

    /**
     * One operation.
     *
     * @param secured whether it needs a token
     * @param body the schema of its JSON body, if it takes one
     * @param takesFile whether it takes a form with a file
     */
    public record Operation(
            String method,
            String path,
            String id,
            boolean secured,
            List<JsonNode> parameters,
            Optional<JsonNode> body,
            boolean takesFile,
            JsonNode responses) {
        /** Its parameters in the path, the query or the headers. */
        public List<JsonNode> in(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.get("in").asText().equals(place))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
