package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.shared.rest.Details;
import io.keybuzz.adapters.marketplace.shared.rest.Multipart;
import io.keybuzz.adapters.marketplace.shared.rest.ReadBack;
import io.keybuzz.adapters.marketplace.shared.rest.Sending;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers in a folder, which opens again if it was closed. */
final class BackMarketSender implements MessageSender {
    private static final Pattern FOLDER = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final BackMarketClient client;
    private final BackMarketParser parser;
    private final InstantSource time;

    BackMarketSender(BackMarketClient client, BackMarketParser parser, InstantSource time) {
        this.client = client;
        this.parser = parser;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return BackMarketChannel.serves(connection);
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<String> folder = folder(conversation);
        if (folder.isEmpty()) {
            return new SendOutcome.Rejected(
                    "The conversation has no care folder at Back Market that could be answered");
        }
        return Sending.prepared(() -> {
            BackMarketClient.Session session = client.open(connection);
            Multipart form = new Multipart(message.body()).part("message", "text/plain; charset=UTF-8", message.body());
            String path = BackMarketSource.folder(folder.get()) + "/msg";
            return Sending.once(() -> session.post(path, form), Sending.idIn("id"));
        });
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<String> folder = folder(conversation);
        if (folder.isEmpty()) {
            return new SendOutcome.Ambiguous("The conversation does not say which folder it is");
        }
        return ReadBack.judge(message, time.instant(), () -> {
            BackMarketClient.Session session = client.open(connection);
            return Details.read(() -> session.detail(BackMarketSource.folder(folder.get())))
                    .map(raw -> parser.parse(connection, raw));
        });
    }

    private static Optional<String> folder(Conversation conversation) {
        return conversation.lastMessageRef().filter(ref -> FOLDER.matcher(ref).matches());
    }
}
