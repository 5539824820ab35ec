package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.adapters.marketplace.shared.polled.Faults;
import io.keybuzz.adapters.marketplace.shared.polled.ReadBack;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.adapters.marketplace.shared.xml.XmlText;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers the buyer's latest message, and looks for the answer among what the seller wrote about the order since. */
final class FnacSender implements MessageSender {
    /** Errors that say the answer itself is at fault: schema validation, too many elements. */
    private static final Set<String> FINAL = Set.of("err-096", "err-146", "err-105");

    private static final int MOST_PAGES = 10;

    private final FnacApi api;
    private final InstantSource time;

    FnacSender(FnacApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    @Override
    public boolean serves(Connection connection) {
        return FnacChannel.serves(connection);
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<Answered> answered = conversation.lastMessageRef().flatMap(Answered::read);
        if (answered.isEmpty()) {
            return new SendOutcome.Rejected(
                    "No message of the buyer's can be answered here: write in Fnac's seller space");
        }
        try {
            api.signedIn(connection);
        } catch (ChannelTrouble trouble) {
            return new SendOutcome.NotSent(trouble.safeMessage());
        }
        try {
            return outcome(api.update(connection, reply(answered.get(), message)));
        } catch (ChannelTrouble trouble) {
            return Faults.ofSending(trouble);
        }
    }

    private static String reply(Answered answered, OutboundMessage message) {
        boolean order = answered.about.equals("ORDER");
        return "<message id=\"" + XmlText.escape(answered.id) + "\" action=\"reply\"><message_to>CLIENT</message_to>"
                + "<message_subject>" + (order ? "order_information" : "product_information") + "</message_subject>"
                + "<message_description>" + XmlText.escape(message.body()) + "</message_description>"
                + "<message_type>" + (order ? "ORDER" : "OFFER") + "</message_type></message>";
    }

    /** What is said of the message itself counts; where nothing is, nothing was done if the whole failed. */
    private static SendOutcome outcome(FnacAnswer answer) {
        Optional<XmlNode> item = answer.readable().stream().findFirst();
        if (item.isPresent()) {
            return FnacAnswer.failed(item.get())
                    ? new SendOutcome.Rejected("Fnac refuses the answer (" + FnacAnswer.code(item.get()) + ")")
                    : new SendOutcome.Accepted(Optional.empty());
        }
        if (!answer.failed() || !answer.items().isEmpty()) {
            return new SendOutcome.Ambiguous("Fnac does not say what became of the answer");
        }
        return FINAL.contains(answer.code())
                ? new SendOutcome.Rejected("Fnac does not take the answer as it is (" + answer.code() + ")")
                : new SendOutcome.NotSent("Fnac did not look at the answer (" + answer.code() + ")");
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<String> filter = conversation
                .lastMessageRef()
                .flatMap(Answered::read)
                .flatMap(answered -> answered.filter(conversation, message));
        if (filter.isEmpty()) {
            return new SendOutcome.Ambiguous("the conversation cannot be read back");
        }
        try {
            return look(connection, filter.get(), message);
        } catch (ChannelTrouble trouble) {
            return new SendOutcome.Ambiguous("the conversation cannot be read back now: " + trouble.safeMessage());
        }
    }

    private SendOutcome look(Connection connection, String filter, OutboundMessage message) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            FnacAnswer answer = api.query(
                    connection,
                    "messages_query",
                    " results_count=\"" + FnacSource.PAGE + "\"",
                    "<paging>" + page + "</paging>" + filter,
                    "message");
            List<XmlNode> readable = answer.readable();
            if (readable.stream().anyMatch(shown -> shows(shown, message))) {
                return ReadBack.outcome(true, message, time.instant());
            }
            if (readable.size() < answer.items().size()) {
                return new SendOutcome.Ambiguous("not everything in the conversation can be read");
            }
            if (page >= answer.number("total_paging").orElse(1)) {
                return ReadBack.outcome(false, message, time.instant());
            }
        }
        return new SendOutcome.Ambiguous("the conversation is too long to be read back");
    }

    private static boolean shows(XmlNode shown, OutboundMessage message) {
        boolean sellers = shown.at("message_from")
                .flatMap(from -> from.attribute("type"))
                .filter("SELLER"::equals)
                .isPresent();
        Optional<String> own = sellers ? shown.text("message_description") : Optional.empty();
        return is(own, shown.text("created_at"), message) || is(shown.text("answer"), answeredAt(shown), message);
    }

    private static Optional<String> answeredAt(XmlNode shown) {
        return Stream.of(shown.text("answer_at"), shown.text("updated_at"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean is(Optional<String> text, Optional<String> at, OutboundMessage message) {
        Optional<Instant> written = at.flatMap(FnacTimes::read);
        return text.filter(shown -> ReadBack.same(shown, message.body())).isPresent()
                && written.filter(instant -> ReadBack.canBe(message, instant)).isPresent();
    }

    /** The buyer's message an answer goes to, and whether it is about an order or an offer. */
    private record Answered(String id, String about) {
        static Optional<Answered> read(String messageRef) {
            int bar = messageRef.lastIndexOf('|');
            return bar <= 0
                    ? Optional.empty()
                    : Optional.of(new Answered(messageRef.substring(0, bar), messageRef.substring(bar + 1)));
        }

        /** The order's messages; about offers all that changed since, because the seller's name no buyer. */
        Optional<String> filter(Conversation conversation, OutboundMessage message) {
            return about.equals("ORDER")
                    ? conversation
                            .orderRef()
                            .map(order -> "<order_fnac_id>" + XmlText.escape(order) + "</order_fnac_id>")
                    : Optional.of("<date type=\"UPDATED_AT\"><min>"
                            + FnacTimes.write(message.createdAt().minus(ReadBack.PATIENCE))
                            + "</min></date><message_type>OFFER</message_type>");
        }
    }
}
