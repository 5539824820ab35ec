package io.keybuzz.testkit.fake.octopia;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A discussion at {@link FakeOctopia}. */
public final class FakeDiscussion {
    private final String id;
    private final ObjectNode head = JsonNodeFactory.instance.objectNode();
    private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    private Set<String> recipients = Set.of("Customer", "GrcOperator");
    private Instant updatedAt;

    FakeDiscussion(String id, String subject, String order, String seller, Instant now) {
        this.id = id;
        this.updatedAt = now;
        head.put("discussionId", id)
                .put("subject", subject)
                .put("orderReference", order)
                .put("orderSellerId", "S-" + order)
                .put("isOpen", true)
                .put("graduation", "Discussion")
                .put("typologyCode", "Order")
                .put("subTypologyCode", "orderNotShipped")
                .put("status", "ToTreat")
                .put("customerId", "c1")
                .put("sellerId", seller)
                .put("salesChannel", "CDISFR")
                .put("createdAt", now.toString());
    }

    String id() {
        return id;
    }

    /** As the channel gives it; a field may be added or changed. */
    public ObjectNode head() {
        return head;
    }

    /** Nobody else may be written to from now on. */
    public void onlyTo(String... receivers) {
        recipients = Set.of(receivers);
    }

    /** It changes without a new message: read marks, status. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean mayBeWrittenTo(String receiver) {
        return recipients.contains(receiver);
    }

    void add(String message, String userType, String body, Instant now) {
        ObjectNode node = messages.addObject().put("messageId", message).put("body", body);
        node.putObject("sender").put("userType", userType).put("userId", "u-" + userType);
        node.put("receiver", userType.equals("Seller") ? "Customer" : "Seller")
                .put("hasRead", false)
                .put("createdAt", now.toString())
                .putArray("attachments");
        updatedAt = now;
    }

    ObjectNode summary() {
        return head.deepCopy().put("updatedAt", updatedAt.toString());
    }

    ObjectNode whole() {
        ObjectNode whole = summary();
        whole.set("messages", messages.deepCopy());
        ArrayNode eligible = whole.putArray("eligibleRecipients");
        recipients.stream().sorted().forEach(eligible::add);
        return whole;
    }

    /** The last message as the channel gives it; a field may be added or changed. */
    public ObjectNode lastMessage() {
        return (ObjectNode) messages.get(messages.size() - 1);
    }

    List<String> bodiesOf(String userType) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message ->
                        message.path("sender").path("userType").asText().equals(userType))
                .map(message -> message.path("body").asText())
                .collect(Collectors.toList());
    }
}
