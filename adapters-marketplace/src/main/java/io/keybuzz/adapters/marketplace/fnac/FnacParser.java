package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.adapters.marketplace.shared.polled.PolledMessage;
import io.keybuzz.adapters.marketplace.shared.xml.XmlBroken;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.adapters.marketplace.shared.xml.XmlReader;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads one message, and the answer that may stand within it. About an order everybody's words are one conversation; about
 * an offer each buyer has their own.
 */
final class FnacParser implements InboundParser {
    private static final String ORDER = "ORDER";
    private static final String OFFER = "OFFER";

    @Override
    public boolean serves(Connection connection) {
        return FnacChannel.serves(connection);
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        try {
            XmlNode message = XmlReader.read(content.toByteArray());
            if (!message.name().equals("message") || message.text("message_id").isEmpty()) {
                return new ParsedInbound.Suspicious("it is no message of Fnac's with an id");
            }
            return understood(message, message.text("message_id").get());
        } catch (XmlBroken broken) {
            return new ParsedInbound.Suspicious("unreadable: " + broken.why());
        }
    }

    private static ParsedInbound understood(XmlNode message, String id) {
        String from = message.at("message_from")
                .flatMap(node -> node.attribute("type"))
                .orElse("");
        Optional<String> referer = message.text("message_referer");
        String about = message.at("message_referer")
                .flatMap(node -> node.attribute("type"))
                .orElse("");
        List<InboundMessage> messages = new ArrayList<>();
        if (!from.equals("SELLER") || !about.equals(OFFER)) {
            messages.add(said(message, id, from, about, referer));
        }
        message.text("answer").ifPresent(answer -> messages.add(answer(message, id, about, referer, answer)));
        return new ParsedInbound.Understood(messages);
    }

    private static InboundMessage said(
            XmlNode message, String id, String from, String about, Optional<String> referer) {
        MessageKind kind = kind(from);
        boolean buyers = kind == MessageKind.BUYER_MESSAGE;
        return new PolledMessage(
                        id,
                        kind,
                        thread(message, id, about, referer),
                        about.equals(ORDER) ? referer : Optional.empty(),
                        buyers ? Optional.of(id + "|" + about) : Optional.empty(),
                        buyers ? message.text("message_from") : Optional.empty(),
                        subject(message, about, referer),
                        text(message),
                        isKnown(from) ? PolledMessage.PLAIN : PolledMessage.UNKNOWN_AUTHOR,
                        message.text("created_at").flatMap(FnacTimes::read))
                .message();
    }

    /** One that was changed is another one: what it said before stays on the ticket. */
    private static InboundMessage answer(
            XmlNode message, String id, String about, Optional<String> referer, String answer) {
        return new PolledMessage(
                        id + "#answer:" + Digests.ofLetters(answer),
                        MessageKind.AGENT_COPY,
                        thread(message, id, about, referer),
                        about.equals(ORDER) ? referer : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        subject(message, about, referer),
                        answer,
                        PolledMessage.PLAIN,
                        message.text("answer_at")
                                .or(() -> message.text("updated_at"))
                                .flatMap(FnacTimes::read))
                .message();
    }

    private static MessageKind kind(String from) {
        return switch (from) {
            case "CLIENT" -> MessageKind.BUYER_MESSAGE;
            case "SELLER" -> MessageKind.AGENT_COPY;
            default -> MessageKind.SYSTEM_NOTICE;
        };
    }

    private static boolean isKnown(String from) {
        return kind(from) != MessageKind.SYSTEM_NOTICE || from.equals("CALLCENTER") || from.equals("SYSTEM");
    }

    private static String thread(XmlNode message, String id, String about, Optional<String> referer) {
        if (referer.isEmpty()) {
            return "fnac:message:" + id;
        }
        return about.equals(ORDER)
                ? "fnac:order:" + referer.get()
                : "fnac:offer:" + referer.get() + "|"
                        + message.text("message_from").orElse(id);
    }

    /** Fnac's own subjects are codes such as {@code order_information}. */
    private static String subject(XmlNode message, String about, Optional<String> referer) {
        String said = message.text("message_subject").orElse("Message");
        String words = said.matches("[a-z]+(?:_[a-z]+)+")
                ? Character.toUpperCase(said.charAt(0)) + said.substring(1).replace('_', ' ')
                : said;
        String title = message.text("message_offer_title")
                .map(offer -> words + ": " + offer)
                .orElse(words);
        return about.equals(ORDER) ? title + " (" + referer.orElse("") + ")" : title;
    }

    /** Files stay at Fnac; their names and places are told. */
    private static String text(XmlNode message) {
        String files = message.children("message_file").stream()
                .map(file -> "(attached at Fnac: " + file.text("name").orElse("file")
                        + file.text("url")
                                .filter(url -> url.startsWith("https://"))
                                .map(url -> " " + url)
                                .orElse("")
                        + ")")
                .collect(Collectors.joining("\n"));
        return message.text("message_description").orElse("") + (files.isEmpty() ? "" : "\n\n" + files);
    }
}
