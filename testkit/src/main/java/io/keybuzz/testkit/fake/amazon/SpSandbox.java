package io.keybuzz.testkit.fake.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amazon's static sandbox: a question that has exactly the parameters of a published example gets its answer, the example with
 * the most parameters first; every other question is refused. The examples are Amazon's (Apache-2.0; see the files beside them).
 */
public final class SpSandbox {
    private static final String ROOT = "fixtures/spapi-sandbox/";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Example> examples = new ArrayList<>();
    private Optional<Integer> preferred = Optional.empty();

    public SpSandbox() {
        for (String file : text("index.txt").split("\n")) {
            load(file.strip());
        }
        examples.sort(Comparator.comparingInt(
                        (Example example) -> example.parameters().size())
                .reversed());
    }

    /**
     * A published pair.
     *
     * @param parameters of path, query and body (under {@code body}), by name
     */
    public record Example(
            String file, String method, String path, int status, Map<String, JsonNode> parameters, JsonNode response) {
        /** Whether the answer has no body. */
        public boolean isSilent() {
            return status == 204;
        }

        @Override
        public String toString() {
            return file + " " + status + " " + parameters.keySet();
        }
    }

    /** All of them. */
    public List<Example> examples() {
        return List.copyOf(examples);
    }

    /** Two examples ask the same and are answered differently: which status is wanted next. */
    public synchronized void prefer(int status) {
        preferred = Optional.of(status);
    }

    synchronized Reply answer(Call call) {
        if (call.path().startsWith("/messaging/") && !call.query().containsKey("marketplaceIds")) {
            return SpErrors.invalid("marketplaceIds: Missing or invalid request parameter");
        }
        List<Example> fitting =
                examples.stream().filter(example -> fits(example, call)).toList();
        Optional<Example> chosen = fitting.stream()
                .filter(example -> preferred.isPresent() && preferred.get() == example.status())
                .findFirst()
                .or(() -> fitting.stream().findFirst());
        preferred = Optional.empty();
        return chosen.map(SpSandbox::reply).orElseGet(SpErrors::unmatched);
    }

    private static Reply reply(Example example) {
        return example.isSilent()
                ? Reply.empty(example.status())
                : Reply.json(example.status(), example.response().toString());
    }

    private boolean fits(Example example, Call call) {
        Optional<Map<String, String>> path = path(example.path(), call.path());
        return path.isPresent()
                && example.method().equals(call.method())
                && example.parameters().entrySet().stream()
                        .allMatch(parameter -> fits(parameter.getKey(), parameter.getValue(), path.get(), call));
    }

    private boolean fits(String name, JsonNode wanted, Map<String, String> path, Call call) {
        if (name.equals("body")) {
            return body(call).filter(wanted::equals).isPresent();
        }
        return words(wanted).equals(path.getOrDefault(name, call.query().get(name)));
    }

    /** A list is given as its values between commas. */
    static String words(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asText()));
        return String.join(",", parts);
    }

    private static Optional<Map<String, String>> path(String template, String path) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(template);
        while (name.find()) {
            names.add(name.group(1));
        }
        Matcher found =
                Pattern.compile(NAME.matcher(template).replaceAll("([^/]+)")).matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
        return Optional.of(values);
    }

    private Optional<JsonNode> body(Call call) {
        try {
            return Optional.ofNullable(json.readTree(call.body()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private void load(String file) {
        try {
            JsonNode operation = json.readTree(text(file));
            for (JsonNode example : operation.path("sandboxExamples")) {
                Map<String, JsonNode> parameters = new HashMap<>();
                example.path("request")
                        .path("parameters")
                        .fields()
                        .forEachRemaining(field ->
                                parameters.put(field.getKey(), field.getValue().path("value")));
                examples.add(new Example(
                        file,
                        operation.path("method").asText(),
                        operation.path("path").asText(),
                        example.path("status").asInt(),
                        parameters,
                        example.path("response")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream in = SpSandbox.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalStateException("missing example " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
