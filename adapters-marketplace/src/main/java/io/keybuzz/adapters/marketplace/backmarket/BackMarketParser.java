package io.keybuzz.adapters.marketplace.backmarket;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.OrderFields;
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

/** Reads a care folder. Who wrote is its initiator, or the sender in its kind, {@code SENDER_TO_RECEIVER}. */
final class BackMarketParser implements InboundParser {
    @Override
    public boolean serves(Connection connection) {
        return BackMarketChannel.serves(connection);
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        Optional<JsonNode> folder = Json.read(content.toByteArray());
        Optional<String> id = folder.flatMap(node -> Json.text(node, "id"));
        if (folder.isEmpty() || id.isEmpty() || !folder.get().path("messages").isArray()) {
            return new ParsedInbound.Suspicious("the payload is no care folder of Back Market");
        }
        return new ParsedInbound.Understood(
                ThreadMessage.inOrder(Json.list(folder.get().path("messages")).stream()
                        .filter(JsonNode::isObject)
                        .map(message -> message(folder.get(), id.get(), message))
                        .toList()));
    }

    private static ThreadMessage message(JsonNode folder, String id, JsonNode message) {
        Author author = author(message);
        boolean answerable = author == Author.BUYER || author == Author.MARKETPLACE;
        return new ThreadMessage(
                Json.text(message, "id"),
                author,
                id,
                Json.text(folder.path("orderline").path("order"), "order_id"),
                answerable ? Optional.of(id) : Optional.empty(),
                author == Author.BUYER
                        ? OrderFields.name(folder.path("client"), "first_name", "last_name")
                        : Optional.empty(),
                subject(folder, id),
                Json.text(message, "message").orElse(""),
                Json.instant(message, "date_creation"),
                attachments(message));
    }

    private static Author author(JsonNode message) {
        Author initiator = named(Json.text(message, "initiator").orElse(""));
        return initiator == Author.UNKNOWN
                ? named(Json.text(message, "kind").orElse("").split("_TO_", 2)[0])
                : initiator;
    }

    private static Author named(String name) {
        return switch (name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "")) {
            case "CLIENT", "CUSTOMER", "BUYER" -> Author.BUYER;
            case "MERCHANT", "SELLER" -> Author.SELLER;
            case "BACKMARKET", "BM", "ADMIN", "SYSTEM", "CUSTOMERCARE", "BOT" -> Author.MARKETPLACE;
            default -> Author.UNKNOWN;
        };
    }

    /** Folders have no subject of their own. */
    private static String subject(JsonNode folder, String id) {
        JsonNode product = folder.path("orderline").path("snapshot").path("product");
        return "SAV " + id
                + Json.text(product, "title", "name")
                        .map(title -> " – " + title)
                        .orElse("");
    }

    private static List<Attachment> attachments(JsonNode message) {
        return Json.list(message.path("attachments")).stream()
                .filter(JsonNode::isObject)
                .map(file -> ThreadMessage.attachment(
                        Json.text(file, "attachment").orElse("").replaceFirst("[?#].*", ""), 0))
                .toList();
    }
}
