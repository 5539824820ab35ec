package io.keybuzz.testkit.fake.rakuten;

import static io.keybuzz.testkit.fake.XmlWords.cdata;
import static io.keybuzz.testkit.fake.XmlWords.element;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A thing sold, and all that was said about it. Not safe for several threads; the fake takes care. */
final class FakeItem {
    private static final Duration AFTER_RECEIPT = Duration.ofDays(15);
    private static final Duration AFTER_ORDER = Duration.ofDays(42);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy-HH:mm").withZone(ZoneId.of("Europe/Paris"));

    final String id;
    final String purchase;
    final String buyer;
    final String headline;
    final Instant orderedAt;
    final List<Said> messages = new ArrayList<>();
    final List<Said> mails = new ArrayList<>();
    Optional<Instant> receivedAt = Optional.empty();
    Optional<String> claim = Optional.empty();
    Optional<Instant> claimedAt = Optional.empty();

    FakeItem(String id, String purchase, String buyer, String headline, Instant orderedAt) {
        this.id = id;
        this.purchase = purchase;
        this.buyer = buyer;
        this.headline = headline;
        this.orderedAt = orderedAt;
    }

    /** @param number of a mail with Rakuten; messages have none */
    record Said(String number, String sender, String recipient, String text, Instant at, boolean unread) {
        Said read() {
            return new Said(number, sender, recipient, text, at, false);
        }
    }

    boolean mayBeAnswered(Instant now) {
        boolean lately = receivedAt
                .map(at -> now.isBefore(at.plus(AFTER_RECEIPT)))
                .orElse(now.isBefore(orderedAt.plus(AFTER_ORDER)));
        return lately || claim.isPresent();
    }

    Set<String> causes() {
        Set<String> causes = new LinkedHashSet<>();
        claim.ifPresent(type -> causes.add("CLAIM"));
        if (messages.stream().anyMatch(Said::unread)) {
            causes.add("UNREAD_MESSAGE_FROM_BUYER");
        }
        if (mails.stream().anyMatch(Said::unread)) {
            causes.add("UNREAD_MESSAGE_FROM_CUSTOMER_SERVICE");
        }
        return causes;
    }

    /** As the samples show it: blanks about values, the newest first. */
    String told() {
        StringBuilder out = new StringBuilder("<item>" + element("itemid", " " + id + " ")
                + element("date", date(orderedAt)) + element("itemstatus", "ON_HOLD") + "<sellerscore/>");
        claim.ifPresent(type -> out.append("<claim>")
                .append(element("creationdate", date(claimedAt.orElseThrow())))
                .append(element("type", type))
                .append("<state>NEW</state><amicable>Y</amicable>")
                .append(cdata("claimcomment", "Article endommagé"))
                .append("</claim>"));
        newestFirst(mails)
                .forEach(mail -> out.append("<mail>")
                        .append(element("mailid", mail.number))
                        .append(envelope(mail))
                        .append(cdata("object", "Concernant votre vente (" + purchase + "/" + id + ")"))
                        .append(words("content", mail.text))
                        .append("</mail>"));
        newestFirst(messages)
                .forEach(message -> out.append("<message>")
                        .append(envelope(message))
                        .append(words("content", "\n  " + message.text + "\n"))
                        .append("</message>"));
        return out.append("</item>").toString();
    }

    /** What the charset lacks is said by number, which CDATA cannot. */
    private static String words(String name, String text) {
        return ISO_8859_1.newEncoder().canEncode(text) ? cdata(name, text) : element(name, text);
    }

    private static List<Said> newestFirst(List<Said> said) {
        List<Said> reversed = new ArrayList<>(said);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private String envelope(Said said) {
        String state = said.unread ? "UNREAD" : said.sender.equals(buyer) ? "READ" : "SENT";
        return element("sender", "\n" + said.sender + "\n")
                + element("recipient", said.recipient)
                + element("senddate", date(said.at))
                + element("status", state);
    }

    String sold() {
        return "<item>" + element("sku", "SKU-" + id) + element("itemid", id) + cdata("headline", headline)
                + element("itemstatus", "COMMITTED") + "<price>" + element("amount", "19.9")
                + element("currency", "EUR") + "</price></item>";
    }

    void read() {
        messages.replaceAll(Said::read);
        mails.replaceAll(Said::read);
    }

    static String date(Instant at) {
        return WRITTEN.format(at);
    }
}
