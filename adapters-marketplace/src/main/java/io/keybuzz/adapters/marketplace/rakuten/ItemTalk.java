package io.keybuzz.adapters.marketplace.rakuten;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.adapters.marketplace.shared.polled.PolledMessage;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said about one item, put in the order it was written. Messages have no ids: one is who wrote to whom, when, what,
 * and the how-manieth of its like it is, because a buyer may say the same twice within a minute.
 */
final class ItemTalk {
    private final XmlNode item;
    private final String id;
    private final Optional<String> seller;
    private final Optional<String> purchase;
    private final Map<String, Integer> alike = new HashMap<>();

    ItemTalk(XmlNode item, String id, Optional<String> seller) {
        this.item = item;
        this.id = id;
        this.seller = seller;
        this.purchase = purchase(item, id);
    }

    List<InboundMessage> messages() {
        List<InboundMessage> told = new ArrayList<>();
        Optional<Instant> last = Optional.empty();
        for (XmlNode said : inOrder()) {
            Optional<Instant> follows = last;
            Optional<Instant> at = date(said).flatMap(text -> RakutenTimes.read(text, follows));
            last = at.or(() -> follows);
            told.add(message(said, at));
        }
        return told;
    }

    /** Rakuten shows the newest first; of what was said within a minute the document's order is all that is known. */
    private List<XmlNode> inOrder() {
        List<XmlNode> said = new ArrayList<>(Stream.of("message", "mail", "claim")
                .flatMap(name -> item.children(name).stream())
                .toList());
        List<LocalDateTime> dates = item.children("message").stream()
                .flatMap(message -> date(message).flatMap(RakutenTimes::local).stream())
                .toList();
        boolean newestFirst = dates.size() < 2 || !dates.get(0).isBefore(dates.get(dates.size() - 1));
        if (newestFirst) {
            java.util.Collections.reverse(said);
        }
        said.sort(Comparator.comparing(
                node -> date(node).flatMap(RakutenTimes::local).orElse(LocalDateTime.MIN)));
        return said;
    }

    private static Optional<String> date(XmlNode said) {
        return said.text("senddate").or(() -> said.text("creationdate"));
    }

    private InboundMessage message(XmlNode said, Optional<Instant> at) {
        return switch (said.name()) {
            case "mail" -> mail(said, at);
            case "claim" -> claim(said, at);
            default -> written(said, at);
        };
    }

    private InboundMessage written(XmlNode said, Optional<Instant> at) {
        MessageKind kind = kind(said);
        boolean buyers = kind == MessageKind.BUYER_MESSAGE;
        return about(
                "h:" + Digests.sha256(fingerprint(said)),
                kind,
                buyers ? said.text("sender") : Optional.empty(),
                item.text("headline").orElse("Message about sale") + " (" + id + ")",
                said.text("content").orElse(""),
                kind == MessageKind.SYSTEM_NOTICE ? PolledMessage.UNKNOWN_AUTHOR : PolledMessage.PLAIN,
                buyers,
                at);
    }

    /** Without its state, which changes when it is read. */
    private String fingerprint(XmlNode said) {
        String tuple = Stream.of("sender", "recipient", "senddate", "content")
                .map(part -> said.text(part).orElse(""))
                .collect(Collectors.joining("|", id + "|", ""));
        return tuple + "|" + alike.merge(tuple, 1, Integer::sum);
    }

    private MessageKind kind(XmlNode said) {
        if (isSeller(said.text("sender"))) {
            return MessageKind.AGENT_COPY;
        }
        return isSeller(said.text("recipient")) ? MessageKind.BUYER_MESSAGE : MessageKind.SYSTEM_NOTICE;
    }

    private boolean isSeller(Optional<String> login) {
        return login.isPresent() && seller.isPresent() && login.get().equalsIgnoreCase(seller.get());
    }

    /** With Rakuten's own people. An answer from here would go to the buyer, so it is none. */
    private InboundMessage mail(XmlNode said, Optional<Instant> at) {
        String number = said.text("mailid").orElseGet(() -> Digests.sha256(fingerprint(said)));
        return about(
                "mail:" + number,
                MessageKind.SYSTEM_NOTICE,
                Optional.empty(),
                said.text("object").orElse("Rakuten about sale " + id),
                said.text("sender").map(sender -> sender + ":\n").orElse("")
                        + said.text("content").orElse(""),
                PolledMessage.PLAIN,
                false,
                at);
    }

    private InboundMessage claim(XmlNode said, Optional<Instant> at) {
        String type = said.text("type").orElse("unknown");
        String amicable = said.text("amicable")
                .filter(word -> word.startsWith("Y"))
                .map(word -> ", amicable")
                .orElse("");
        return about(
                "claim:" + id + ":"
                        + Digests.sha256(type + "|" + said.text("creationdate").orElse("")),
                MessageKind.CLAIM_OPENED,
                Optional.empty(),
                "Claim about sale " + id + ": " + type,
                "Claim: " + type + amicable
                        + said.text("claimcomment")
                                .map(comment -> "\n" + comment)
                                .orElse(""),
                PolledMessage.PLAIN,
                true,
                at);
    }

    private InboundMessage about(
            String externalId,
            MessageKind kind,
            Optional<String> name,
            String subject,
            String text,
            String extraction,
            boolean answerable,
            Optional<Instant> at) {
        return new PolledMessage(
                        externalId,
                        kind,
                        "rakuten:item:" + id,
                        Optional.of(purchase.orElse(id)),
                        answerable ? Optional.of(id) : Optional.empty(),
                        name,
                        subject,
                        text,
                        extraction,
                        at)
                .message();
    }

    /** Only Rakuten's mails name the purchase, as {@code purchase/item}. */
    private static Optional<String> purchase(XmlNode item, String id) {
        Pattern named = Pattern.compile("\\b(\\d{5,20})/" + id + "\\b");
        return item.children("mail").stream()
                .flatMap(mail -> Stream.of(mail.text("object"), mail.text("content")))
                .flatMap(Optional::stream)
                .map(named::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
