package io.keybuzz.adapters.marketplace.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.ThreadMessage;
import io.keybuzz.adapters.marketplace.shared.rest.ThreadMessage.Author;
import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads a thread. An operator's messages may be HTML; a customer is answered where one takes part, the operator otherwise. */
final class MiraklParser implements InboundParser {
    @Override
    public boolean serves(Connection connection) {
        return MiraklChannel.serves(connection);
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        Optional<JsonNode> thread = Json.read(content.toByteArray());
        Optional<String> id = thread.flatMap(node -> Json.text(node, "id"));
        if (thread.isEmpty() || id.isEmpty() || !thread.get().path("messages").isArray()) {
            return new ParsedInbound.Suspicious("the payload is no Mirakl thread");
        }
        return new ParsedInbound.Understood(
                ThreadMessage.inOrder(Json.list(thread.get().path("messages")).stream()
                        .filter(JsonNode::isObject)
                        .map(message -> message(thread.get(), id.get(), message))
                        .toList()));
    }

    private static ThreadMessage message(JsonNode thread, String id, JsonNode message) {
        Author author = author(message);
        JsonNode from = message.path("from");
        return new ThreadMessage(
                Json.text(message, "id"),
                author,
                id,
                order(thread),
                answerTo(thread, id, author).map(AnswerTo::ref),
                author == Author.BUYER ? Json.text(from, "display_name") : Optional.empty(),
                Json.text(thread.path("topic"), "value").orElse(""),
                Json.text(message, "body").orElse(""),
                Json.instant(message, "date_created"),
                attachments(message));
    }

    private static Author author(JsonNode message) {
        return switch (Json.text(message.path("from"), "type").orElse("")) {
            case "CUSTOMER_USER", "CUSTOMER" -> Author.BUYER;
            case "SHOP_USER", "SHOP" -> Author.SELLER;
            case "OPERATOR_USER", "OPERATOR" -> Author.MARKETPLACE;
            default -> Author.UNKNOWN;
        };
    }

    private static Optional<AnswerTo> answerTo(JsonNode thread, String id, Author author) {
        Optional<AnswerTo> customer = participant(thread, "CUSTOMER").map(who -> new AnswerTo("CUSTOMER", who, id));
        return switch (author) {
            case BUYER -> Optional.of(customer.orElseGet(() -> new AnswerTo("CUSTOMER", "", id)));
            case MARKETPLACE ->
                customer.isPresent()
                        ? Optional.empty()
                        : Optional.of(new AnswerTo(
                                "OPERATOR", participant(thread, "OPERATOR").orElse(""), id));
            case SELLER, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> participant(JsonNode thread, String type) {
        return Json.list(thread.path("current_participants")).stream()
                .filter(who -> Json.text(who, "type").filter(type::equals).isPresent())
                .map(who -> Json.text(who, "id").orElse(""))
                .findFirst();
    }

    private static Optional<String> order(JsonNode thread) {
        return Json.list(thread.path("entities")).stream()
                .filter(entity ->
                        Json.text(entity, "type").filter("MMP_ORDER"::equals).isPresent())
                .flatMap(entity -> Json.text(entity, "id").stream())
                .findFirst();
    }

    private static List<Attachment> attachments(JsonNode message) {
        return Json.list(message.path("attachments")).stream()
                .filter(JsonNode::isObject)
                .map(file -> ThreadMessage.attachment(
                        Json.text(file, "name").orElse(""), file.path("size").asLong(0)))
                .toList();
    }

    /** Where an answer goes, as a conversation keeps it. @param id of the participant, empty where the thread does not tell */
    record AnswerTo(String type, String id, String thread) {
        String ref() {
            return type + ":" + Query.encode(id) + ":" + Query.encode(thread);
        }

        static Optional<AnswerTo> of(String ref) {
            String[] parts = ref.split(":", -1);
            boolean ours = parts.length == 3
                    && (parts[0].equals("CUSTOMER") || parts[0].equals("OPERATOR"))
                    && !parts[2].isEmpty();
            return ours ? Optional.of(new AnswerTo(parts[0], decode(parts[1]), decode(parts[2]))) : Optional.empty();
        }

        private static String decode(String part) {
            try {
                return URLDecoder.decode(part, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return part;
            }
        }
    }
}
