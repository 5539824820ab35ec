package io.keybuzz.adapters.jdbi.automation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conditions and actions as {@code jsonb} holds them: a condition is the list of its field, its operator and its values. */
final class RuleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RuleJson() {}

    static String conditions(List<AiCondition> conditions) {
        ArrayNode list = NODES.arrayNode();
        for (AiCondition condition : conditions) {
            ArrayNode words = list.addArray()
                    .add(condition.field().path())
                    .add(condition.operator().name());
            condition.values().forEach(words::add);
        }
        return list.toString();
    }

    static List<AiCondition> conditions(String text) {
        List<AiCondition> conditions = new ArrayList<>();
        for (JsonNode words : tree(text)) {
            conditions.add(new AiCondition(
                    FactField.of(words.get(0).textValue()).orElseThrow(),
                    ConditionOperator.valueOf(words.get(1).textValue()),
                    texts(words).subList(2, words.size())));
        }
        return conditions;
    }

    static String actions(List<AiAction> actions) {
        ArrayNode list = NODES.arrayNode();
        for (AiAction action : actions) {
            write(list.addObject().put("type", action.type().name()), action);
        }
        return list.toString();
    }

    private static void write(ObjectNode step, AiAction action) {
        if (action instanceof AiAction.SendReply reply) {
            reply.text().ifPresent(text -> step.put("text", text));
            reply.guidance().ifPresent(guidance -> step.put("guidance", guidance));
        } else if (action instanceof AiAction.SetStatus status) {
            step.put("status", status.status());
        } else if (action instanceof AiAction.AddTag tag) {
            step.put("tag", tag.tag());
        } else if (action instanceof AiAction.RequestMoreInfo info) {
            info.questions().forEach(step.putArray("questions")::add);
        } else if (action instanceof AiAction.Escalate escalate) {
            escalate.team().ifPresent(team -> step.put("team", team.toString()));
            escalate.note().ifPresent(note -> step.put("note", note));
        }
    }

    static List<AiAction> actions(String text) {
        List<AiAction> actions = new ArrayList<>();
        tree(text).forEach(step -> actions.add(action(step)));
        return actions;
    }

    private static AiAction action(JsonNode step) {
        return switch (AiActionType.valueOf(step.get("type").textValue())) {
            case SEND_REPLY -> new AiAction.SendReply(maybe(step, "text"), maybe(step, "guidance"));
            case SET_STATUS -> new AiAction.SetStatus(step.get("status").textValue());
            case ADD_TAG -> new AiAction.AddTag(step.get("tag").textValue());
            case REQUEST_MORE_INFO -> new AiAction.RequestMoreInfo(texts(step.get("questions")));
            case ESCALATE -> new AiAction.Escalate(maybe(step, "team").map(UUID::fromString), maybe(step, "note"));
        };
    }

    private static Optional<String> maybe(JsonNode step, String name) {
        return Optional.ofNullable(step.get(name)).map(JsonNode::textValue);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>(list.size());
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
