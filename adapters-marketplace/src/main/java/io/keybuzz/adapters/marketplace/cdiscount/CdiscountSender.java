package io.keybuzz.adapters.marketplace.cdiscount;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.cdiscount.CdiscountParser.AnswerTo;
import io.keybuzz.adapters.marketplace.shared.rest.Details;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.ReadBack;
import io.keybuzz.adapters.marketplace.shared.rest.Sending;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Posts an answer to a discussion, to whom its newest message came from, if Octopia still lets us write to them. */
final class CdiscountSender implements MessageSender {
    private final OctopiaClient client;
    private final CdiscountParser parser;
    private final InstantSource time;

    CdiscountSender(OctopiaClient client, CdiscountParser parser, InstantSource time) {
        this.client = client;
        this.parser = parser;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return CdiscountChannel.serves(connection);
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<AnswerTo> to = conversation.lastMessageRef().flatMap(AnswerTo::of);
        return to.isEmpty()
                ? new SendOutcome.Rejected("The conversation has no discussion at Cdiscount that could be answered")
                : Sending.prepared(() -> send(connection, to.get(), message));
    }

    private SendOutcome send(Connection connection, AnswerTo to, OutboundMessage message) {
        OctopiaClient.Session session = client.open(connection);
        Optional<RawContent> discussion = Details.read(() -> session.get(CdiscountSource.discussion(to.discussion())));
        if (discussion.isEmpty()) {
            return new SendOutcome.Rejected("Cdiscount has no such discussion any more");
        }
        if (!mayBeWrittenTo(discussion.get(), to.receiver())) {
            return new SendOutcome.Rejected("Cdiscount does not let the seller write to this person any more");
        }
        return Sending.once(() -> session.post("/messages", body(to, message)), Sending.idIn("messageId", "id"));
    }

    private static boolean mayBeWrittenTo(RawContent discussion, String receiver) {
        JsonNode node = Json.read(discussion.toByteArray()).orElseGet(Json::object);
        List<JsonNode> recipients = Json.list(node.path("eligibleRecipients"));
        return recipients.isEmpty()
                || recipients.stream()
                        .anyMatch(one -> receiver.equalsIgnoreCase(
                                one.isTextual()
                                        ? one.asText()
                                        : Json.text(one, "userType", "type").orElse("")));
    }

    private static String body(AnswerTo to, OutboundMessage message) {
        var json = Json.object();
        json.put("discussionId", to.discussion());
        json.put("body", message.body());
        json.put("receiver", to.receiver());
        json.putArray("attachments");
        return json.toString();
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<AnswerTo> to = conversation.lastMessageRef().flatMap(AnswerTo::of);
        if (to.isEmpty()) {
            return new SendOutcome.Ambiguous("The conversation does not say which discussion it is");
        }
        return ReadBack.judge(message, time.instant(), () -> {
            OctopiaClient.Session session = client.open(connection);
            return Details.read(() ->
                            session.get(CdiscountSource.discussion(to.get().discussion())))
                    .map(raw -> parser.parse(connection, raw));
        });
    }
}
