package io.keybuzz.testkit.fake.mirakl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A thread at {@link FakeMirakl}. */
public final class FakeThread {
    private final String id;
    private final ObjectNode head = JsonNodeFactory.instance.objectNode();
    private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    private Instant updatedAt;

    FakeThread(String id, String topic, String order, boolean customer, Instant now) {
        this.id = id;
        this.updatedAt = now;
        head.put("id", id).put("date_created", now.toString());
        head.putObject("topic").put("type", "FREE_TEXT").put("value", topic);
        head.putArray("entities")
                .addObject()
                .put("type", "MMP_ORDER")
                .put("id", order)
                .put("label", order);
        ArrayNode participants = head.putArray("current_participants");
        participants.addObject().put("type", "SHOP").put("id", FakeMirakl.SHOP).put("display_name", "Boutique");
        participants.addObject().put("type", "OPERATOR").put("id", "1").put("display_name", "Operator");
        if (customer) {
            participants.addObject().put("type", "CUSTOMER").put("id", "cust-1").put("display_name", "Marie D.");
        }
    }

    String id() {
        return id;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** As the operator gives it; a field may be added or changed. */
    public ObjectNode head() {
        return head;
    }

    /** The last message as the operator gives it; a field may be added or changed. */
    public ObjectNode lastMessage() {
        return (ObjectNode) messages.get(messages.size() - 1);
    }

    void add(String message, String type, String body, Instant now) {
        ObjectNode node =
                messages.addObject().put("id", message).put("body", body).put("date_created", now.toString());
        node.putObject("from")
                .put("type", type)
                .put("display_name", type.equals("CUSTOMER_USER") ? "Marie D." : "Somebody");
        node.putArray("to").addObject().put("type", "SHOP").put("id", FakeMirakl.SHOP);
        node.putArray("attachments");
        updatedAt = now;
    }

    /** @param most of its last messages; none is no field */
    ObjectNode shown(int most) {
        ObjectNode shown = head.deepCopy().put("date_updated", updatedAt.toString());
        if (most > 0) {
            ArrayNode last = shown.putArray("messages");
            StreamSupport.stream(messages.spliterator(), false)
                    .skip(Math.max(0, messages.size() - most))
                    .forEach(message -> last.add(message.deepCopy()));
        }
        shown.putObject("metadata")
                .put("last_message_date", updatedAt.toString())
                .putNull("shop_reply_needed_since")
                .put("total_count", messages.size());
        return shown;
    }

    boolean hasParticipant(JsonNode to) {
        Set<String> known = StreamSupport.stream(
                        head.path("current_participants").spliterator(), false)
                .map(who -> who.path("type").asText() + " " + who.path("id").asText())
                .collect(Collectors.toSet());
        return to.isArray()
                && !to.isEmpty()
                && StreamSupport.stream(to.spliterator(), false)
                        .allMatch(who -> known.contains(
                                who.path("type").asText() + " " + who.path("id").asText()));
    }

    List<String> bodiesOf(String type) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("from").path("type").asText().equals(type))
                .map(message -> message.path("body").asText())
                .collect(Collectors.toList());
    }
}
