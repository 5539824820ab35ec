package io.keybuzz.testkit.fake.backmarket;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A care folder at {@link FakeBackMarket}. */
public final class FakeFolder {
    private final long id;
    private final ObjectNode head = JsonNodeFactory.instance.objectNode();
    private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    private Instant lastMessage;
    private boolean open = true;

    FakeFolder(long id, String product, long order, Instant now) {
        this.id = id;
        this.lastMessage = now;
        ObjectNode line = head.putObject("orderline").put("id", id + 1_000_000).put("quantity", 1);
        line.putObject("order").put("order_id", order).put("state", 9).put("currency", "EUR");
        line.putObject("snapshot").put("sku", "SKU").putObject("product").put("title", product);
        head.putObject("client")
                .put("first_name", "Marie")
                .put("last_name", "D.")
                .put("email", "marie@relay.example.test");
    }

    long id() {
        return id;
    }

    Instant lastMessage() {
        return lastMessage;
    }

    public boolean isOpen() {
        return open;
    }

    public void close() {
        open = false;
    }

    void reopen() {
        open = true;
    }

    /** As the channel gives it; a field may be added or changed. */
    public ObjectNode head() {
        return head;
    }

    /** The last message as the channel gives it; a field may be added or changed. */
    public ObjectNode newest() {
        return (ObjectNode) messages.get(messages.size() - 1);
    }

    ObjectNode add(long message, String initiator, String text, Instant now, String shownDate) {
        ObjectNode node = messages.addObject()
                .put("id", message)
                .put("message", text)
                .put("date_creation", shownDate)
                .put("initiator", initiator)
                .put("kind", initiator.toUpperCase(Locale.ROOT) + "_TO_ALL")
                .put("is_informative", false);
        node.putArray("attachments");
        lastMessage = now;
        return node;
    }

    ObjectNode summary(String shownDate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("state", open ? 0 : 9)
                .put("date_last_message", shownDate)
                .put("orderline", id + 1_000_000);
    }

    ObjectNode whole(String shownDate) {
        ObjectNode whole = summary(shownDate);
        whole.setAll(head.deepCopy());
        whole.set("messages", messages.deepCopy());
        return whole;
    }

    List<String> textsOf(String initiator) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("initiator").asText().equals(initiator))
                .map(message -> message.path("message").asText())
                .collect(Collectors.toList());
    }
}
