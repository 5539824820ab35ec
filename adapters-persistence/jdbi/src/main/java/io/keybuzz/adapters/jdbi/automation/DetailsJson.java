package io.keybuzz.adapters.jdbi.automation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Line;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.rule.AiActionType;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How runs came to their results, as {@code jsonb} holds it. What is empty is left out. */
final class DetailsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DetailsJson() {}

    static String write(ExecutionDetails details) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        details.reason().ifPresent(it -> object.put("reason", it));
        details.cause().ifPresent(it -> object.put("cause", it));
        object.put("tokens", details.tokens());
        for (Line line : details.explanation()) {
            ObjectNode row = object.withArray("explanation").addObject();
            row.put("field", line.field())
                    .put("operator", line.operator())
                    .put("seen", line.seen())
                    .put("holds", line.holds());
            line.values().forEach(row.putArray("values")::add);
        }
        for (Done done : details.actions()) {
            ObjectNode row = object.withArray("actions").addObject();
            row.put("type", done.type().name()).put("outcome", done.outcome().name());
            done.subject().ifPresent(it -> row.put("subject", it.toString()));
            done.note().ifPresent(it -> row.put("note", it));
        }
        return object.toString();
    }

    static ExecutionDetails read(String text) {
        JsonNode object = tree(text);
        List<Line> lines = new ArrayList<>();
        object.path("explanation").forEach(row -> lines.add(line(row)));
        List<Done> actions = new ArrayList<>();
        object.path("actions").forEach(row -> actions.add(done(row)));
        return new ExecutionDetails(
                text(object, "reason"),
                text(object, "cause"),
                lines,
                actions,
                object.path("tokens").asInt());
    }

    private static Line line(JsonNode row) {
        List<String> values = new ArrayList<>();
        row.path("values").forEach(value -> values.add(value.asText()));
        return new Line(
                row.path("field").asText(),
                row.path("operator").asText(),
                values,
                row.path("seen").asText(),
                row.path("holds").asBoolean());
    }

    private static Done done(JsonNode row) {
        return new Done(
                AiActionType.valueOf(row.path("type").asText()),
                Outcome.valueOf(row.path("outcome").asText()),
                text(row, "subject").map(UUID::fromString),
                text(row, "note"));
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::asText);
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
