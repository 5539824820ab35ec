package io.keybuzz.adapters.marketplace.mirakl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.marketplace.mirakl.MiraklParser.AnswerTo;
import io.keybuzz.adapters.marketplace.shared.rest.Details;
import io.keybuzz.adapters.marketplace.shared.rest.Json;
import io.keybuzz.adapters.marketplace.shared.rest.Multipart;
import io.keybuzz.adapters.marketplace.shared.rest.Query;
import io.keybuzz.adapters.marketplace.shared.rest.ReadBack;
import io.keybuzz.adapters.marketplace.shared.rest.Sending;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.Texts;
import java.time.InstantSource;
import java.util.Optional;

/** Answers in a thread (M12). The id the answer gets is not the one it is read back with. */
final class MiraklSender implements MessageSender {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 50_000;

    private final MiraklClient client;
    private final MiraklParser parser;
    private final InstantSource time;

    MiraklSender(MiraklClient client, MiraklParser parser, InstantSource time) {
        this.client = client;
        this.parser = parser;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return MiraklChannel.serves(connection);
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<AnswerTo> to = conversation.lastMessageRef().flatMap(AnswerTo::of);
        if (to.isEmpty()) {
            return new SendOutcome.Rejected("The conversation has no Mirakl thread that could be answered");
        }
        int length = Texts.length(message.body());
        if (length < SHORTEST || length > LONGEST) {
            return new SendOutcome.Rejected("Mirakl takes answers of 3 to 50,000 characters");
        }
        return Sending.prepared(() -> send(connection, to.get(), message));
    }

    private SendOutcome send(Connection connection, AnswerTo to, OutboundMessage message) {
        MiraklClient.Session session = client.open(connection);
        String path = "/api/inbox/threads/" + Query.encode(to.thread()) + "/message" + session.shop();
        String input = input(to, message);
        Multipart form = new Multipart(input).part("message_input", "application/json; charset=UTF-8", input);
        return Sending.once(() -> session.post(path, form), Sending.idIn("message_id"));
    }

    private static String input(AnswerTo to, OutboundMessage message) {
        ObjectNode json = Json.object().put("body", message.body());
        ObjectNode who = json.putArray("to").addObject().put("type", to.type());
        if (!to.id().isEmpty()) {
            who.put("id", to.id());
        }
        return json.toString();
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<AnswerTo> to = conversation.lastMessageRef().flatMap(AnswerTo::of);
        if (to.isEmpty()) {
            return new SendOutcome.Ambiguous("The conversation does not say which thread it is");
        }
        return ReadBack.judge(message, time.instant(), () -> {
            MiraklClient.Session session = client.open(connection);
            return Details.read(() ->
                            session.get(MiraklSource.thread(session, to.get().thread())))
                    .map(raw -> parser.parse(connection, raw));
        });
    }
}
