package io.keybuzz.adapters.marketplace.cdiscount;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.ThreadMessage;
import io.keybuzz.adapters.marketplace.shared.rest.ThreadMessage.Author;
import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a discussion. Octopia publishes of a message only body, receiver and attachments; id and sender are as integrators
 * see them, and every field has the other names it may go by.
 */
final class CdiscountParser implements InboundParser {
    @Override
    public boolean serves(Connection connection) {
        return CdiscountChannel.serves(connection);
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        Optional<JsonNode> discussion = Json.read(content.toByteArray());
        Optional<String> id = discussion.flatMap(node -> Json.text(node, "discussionId", "id"));
        if (discussion.isEmpty() || id.isEmpty()) {
            return new ParsedInbound.Suspicious("the payload is no Octopia discussion");
        }
        JsonNode node = discussion.get();
        List<JsonNode> messages = Json.list(node.path("messages"), "items");
        boolean buyerWrites = messages.stream().anyMatch(message -> author(message) == Author.BUYER);
        return new ParsedInbound.Understood(ThreadMessage.inOrder(messages.stream()
                .filter(JsonNode::isObject)
                .map(message -> message(node, id.get(), message, buyerWrites))
                .toList()));
    }

    private static ThreadMessage message(JsonNode discussion, String id, JsonNode message, boolean buyerWrites) {
        Author author = author(message);
        boolean answerable = author == Author.BUYER || (author == Author.MARKETPLACE && !buyerWrites);
        return new ThreadMessage(
                Json.text(message, "messageId", "id"),
                author,
                id,
                Json.text(discussion, "orderReference", "orderSellerId", "orderId"),
                answerable
                        ? Optional.of(new AnswerTo(id, author == Author.BUYER ? "Customer" : "GrcOperator").ref())
                        : Optional.empty(),
                author == Author.BUYER
                        ? Json.text(sender(message), "name", "displayName", "userName")
                        : Optional.empty(),
                Json.text(discussion, "subject", "subTypologyCode", "typologyCode")
                        .orElse(""),
                Json.text(message, "body", "content", "text").orElse(""),
                Json.instant(message, "createdAt", "sentAt", "creationDate", "date", "updatedAt"),
                attachments(message));
    }

    private static Author author(JsonNode message) {
        String type = Json.text(sender(message), "userType", "type", "role")
                .or(() -> Json.text(message, "sender", "from", "author", "senderType"))
                .orElse("");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "customer" -> Author.BUYER;
            case "seller" -> Author.SELLER;
            case "grcoperator", "operator", "automatic" -> Author.MARKETPLACE;
            default -> Author.UNKNOWN;
        };
    }

    private static JsonNode sender(JsonNode message) {
        JsonNode sender = message.path("sender");
        return sender.isObject() ? sender : message.path("from");
    }

    private static List<Attachment> attachments(JsonNode message) {
        return Json.list(message.path("attachments"), "items").stream()
                .filter(JsonNode::isObject)
                .map(file -> ThreadMessage.attachment(
                        Json.text(file, "name", "fileName", "filename", "url").orElse(""),
                        file.path("size").asLong(0)))
                .toList();
    }

    /** Where an answer goes, as a conversation keeps it. */
    record AnswerTo(String discussion, String receiver) {
        String ref() {
            return receiver + ":" + discussion;
        }

        static Optional<AnswerTo> of(String ref) {
            int colon = ref.indexOf(':');
            return colon < 1 || colon == ref.length() - 1
                    ? Optional.empty()
                    : Optional.of(new AnswerTo(ref.substring(colon + 1), ref.substring(0, colon)))
                            .filter(to -> to.receiver.equals("Customer") || to.receiver.equals("GrcOperator"));
        }
    }
}
