package io.keybuzz.adapters.jdbi.ticketing.toolbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.action.ActionKind;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.Assignee;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Steps and translations as {@code jsonb} holds them. What is empty is null, and what is kept as it is is left out. */
final class ActionsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ME = "me";

    private ActionsJson() {}

    static String write(ActionList list) {
        ArrayNode steps = NODES.arrayNode();
        for (TicketAction action : list.actions()) {
            ObjectNode step = steps.addObject().put("kind", action.kind().name());
            write(step, action);
        }
        return steps.toString();
    }

    private static void write(ObjectNode step, TicketAction action) {
        if (action instanceof TicketAction.Status status) {
            step.put("value", status.status().name());
        } else if (action instanceof TicketAction.Priority priority) {
            step.put("value", priority.priority().name());
        } else if (action instanceof TicketAction.Category category) {
            step.put("value", category.category().orElse(null));
        } else if (action instanceof TicketAction.Sentiment sentiment) {
            step.put("value", sentiment.sentiment().orElse(null));
        } else if (action instanceof TicketAction.AddTags tags) {
            tags.tags().forEach(step.putArray("tags")::add);
        } else if (action instanceof TicketAction.RemoveTags tags) {
            tags.tags().forEach(step.putArray("tags")::add);
        } else if (action instanceof TicketAction.Assign assign) {
            put(
                    step,
                    "user",
                    assign.user(),
                    user -> user.user().map(UUID::toString).orElse(ME));
            put(step, "team", assign.team(), UUID::toString);
        } else if (action instanceof TicketAction.Snooze snooze) {
            snooze.until().ifPresent(until -> step.put("until", until.toString()));
            snooze.lasting().ifPresent(time -> step.put("minutes", time.toMinutes()));
        } else if (action instanceof TicketAction.Write write) {
            write(step, write.wording());
        } else if (action instanceof TicketAction.Merge merge) {
            step.put("value", merge.target().toString());
        }
    }

    private static void write(ObjectNode step, Wording wording) {
        if (wording instanceof Wording.Plain plain) {
            step.put("text", plain.text().source());
        } else if (wording instanceof Wording.Kept kept) {
            step.put("template", kept.template().toString());
        }
    }

    private static <T> void put(ObjectNode step, String name, Edit<T> edit, Function<T, String> word) {
        if (edit.wanted()) {
            step.put(name, edit.value().map(word).orElse(null));
        }
    }

    static ActionList read(String text) {
        List<TicketAction> actions = new ArrayList<>();
        tree(text).forEach(step -> actions.add(action(step)));
        return new ActionList(actions);
    }

    private static TicketAction action(JsonNode step) {
        return switch (ActionKind.valueOf(step.get("kind").textValue())) {
            case STATUS ->
                new TicketAction.Status(TicketStatus.valueOf(step.get("value").textValue()));
            case PRIORITY ->
                new TicketAction.Priority(
                        TicketPriority.valueOf(step.get("value").textValue()));
            case CATEGORY -> new TicketAction.Category(maybe(step, "value"));
            case SENTIMENT -> new TicketAction.Sentiment(maybe(step, "value"));
            case ASSIGN ->
                new TicketAction.Assign(
                        edit(
                                step,
                                "user",
                                word -> word.equals(ME) ? Assignee.me() : Assignee.of(UUID.fromString(word))),
                        edit(step, "team", UUID::fromString));
            case ADD_TAGS -> new TicketAction.AddTags(tags(step));
            case REMOVE_TAGS -> new TicketAction.RemoveTags(tags(step));
            case SNOOZE ->
                new TicketAction.Snooze(
                        maybe(step, "until").map(Instant::parse),
                        Optional.ofNullable(step.get("minutes"))
                                .map(minutes -> Duration.ofMinutes(minutes.longValue())));
            case WAKE -> new TicketAction.Wake();
            case REPLY -> new TicketAction.Write(Visibility.PUBLIC, wording(step));
            case NOTE -> new TicketAction.Write(Visibility.INTERNAL, wording(step));
            case MERGE ->
                new TicketAction.Merge(
                        new TicketId(UUID.fromString(step.get("value").textValue())));
        };
    }

    private static Wording wording(JsonNode step) {
        return maybe(step, "text")
                .<Wording>map(text -> new Wording.Plain(new TemplateText(text)))
                .orElseGet(() -> new Wording.Kept(
                        new TemplateId(UUID.fromString(step.get("template").textValue()))));
    }

    private static List<String> tags(JsonNode step) {
        List<String> tags = new ArrayList<>();
        step.get("tags").forEach(tag -> tags.add(tag.textValue()));
        return tags;
    }

    private static <T> Edit<T> edit(JsonNode step, String name, Function<String, T> value) {
        return new Edit<>(step.has(name), maybe(step, name).map(value));
    }

    private static Optional<String> maybe(JsonNode step, String name) {
        return Optional.ofNullable(step.get(name))
                .filter(node -> !node.isNull())
                .map(JsonNode::textValue);
    }

    static String write(Map<String, TemplateText> translations) {
        ObjectNode object = NODES.objectNode();
        translations.forEach((language, text) -> object.put(language, text.source()));
        return object.toString();
    }

    static Map<String, TemplateText> readTranslations(String text) {
        Map<String, TemplateText> translations = new TreeMap<>();
        tree(text)
                .fields()
                .forEachRemaining(entry -> translations.put(
                        entry.getKey(), new TemplateText(entry.getValue().textValue())));
        return translations;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
