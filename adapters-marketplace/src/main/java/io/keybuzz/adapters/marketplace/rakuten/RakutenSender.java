package io.keybuzz.adapters.marketplace.rakuten;

import io.keybuzz.adapters.marketplace.shared.polled.Faults;
import io.keybuzz.adapters.marketplace.shared.polled.ReadBack;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.Texts;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes to the buyer of an item. Reading back marks messages as read, so an item on which the buyer has written again is left
 * to the next poll, which stores what it reads and shows our answer, too.
 */
final class RakutenSender implements MessageSender {
    private static final String SENT = "SENT";

    private final RakutenApi api;
    private final InstantSource time;

    RakutenSender(RakutenApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return RakutenChannel.serves(connection);
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<String> item = item(conversation);
        Optional<String> content = Latin.of(message.body()).filter(Texts::hasContent);
        if (item.isEmpty()) {
            return new SendOutcome.Rejected("No item is known that Rakuten could take an answer about");
        }
        if (content.isEmpty()) {
            return new SendOutcome.Rejected("Rakuten takes western European letters only: the answer has others");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("itemid", item.get());
        parameters.put("content", content.get());
        try {
            String status = api.ask(connection, RakutenApi.WRITE, parameters)
                    .response()
                    .text("status")
                    .orElse("");
            return status.equals(SENT)
                    ? new SendOutcome.Accepted(Optional.empty())
                    : new SendOutcome.Ambiguous("Rakuten does not say that it sent the answer");
        } catch (ChannelTrouble trouble) {
            return trouble.kind() == Kind.NOT_ALLOWED
                    ? new SendOutcome.Rejected(
                            "Rakuten takes no answer about this item: only until 15 days after it was"
                                    + " received or 42 days after it was ordered, or while an amicable claim is open")
                    : Faults.ofSending(trouble);
        }
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<String> item = item(conversation);
        Optional<String> content = Latin.of(message.body());
        if (item.isEmpty() || content.isEmpty()) {
            return new SendOutcome.Ambiguous("the item cannot be read back");
        }
        try {
            if (isWaiting(connection, item.get())) {
                return new SendOutcome.Ambiguous("something new about the item waits to be read first");
            }
            XmlNode response = api.ask(connection, RakutenApi.ITEM, Map.of("itemid", item.get()))
                    .response();
            XmlNode read = response.child("item").orElseThrow(Faults::unreadable);
            String seller = api.login(connection);
            boolean found = read.children("message").stream()
                    .filter(shown -> shown.text("sender")
                            .filter(seller::equalsIgnoreCase)
                            .isPresent())
                    .anyMatch(shown -> shows(shown, content.get(), message));
            return ReadBack.outcome(found, message, time.instant());
        } catch (ChannelTrouble trouble) {
            return new SendOutcome.Ambiguous("the item cannot be read back now: " + trouble.safeMessage());
        }
    }

    private boolean isWaiting(Connection connection, String item) {
        XmlNode response = api.ask(connection, RakutenApi.TO_DO_LIST, Map.of()).response();
        return response.child("items").orElse(response).children("item").stream()
                .anyMatch(waiting -> waiting.text("itemid").filter(item::equals).isPresent()
                        && waiting.child("causes").stream()
                                .flatMap(all -> all.children("cause").stream())
                                .anyMatch(cause -> !cause.text().equals("CLAIM")));
    }

    private static boolean shows(XmlNode shown, String content, OutboundMessage message) {
        return shown.text("content")
                        .filter(text -> ReadBack.same(text, content))
                        .isPresent()
                && shown.text("senddate")
                        .filter(date -> RakutenTimes.notBefore(date, message.createdAt(), ReadBack.PATIENCE))
                        .isPresent();
    }

    private static Optional<String> item(Conversation conversation) {
        return conversation.lastMessageRef().filter(ref -> ref.matches("\\d{1,20}"));
    }
}
