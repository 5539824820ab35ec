package io.keybuzz.testkit.fake.fnac;

import static io.keybuzz.testkit.fake.XmlWords.element;
import static io.keybuzz.testkit.fake.XmlWords.escape;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A message as the fake keeps it.
 *
 * @param about {@code ORDER} or {@code OFFER}
 * @param author {@code CLIENT}, {@code CALLCENTER}, {@code SELLER}, {@code SYSTEM}, or whatever a test wants
 * @param raw something else to say instead of the whole element, for messages nobody can read
 */
public record FnacMessage(
        String id,
        String about,
        String referer,
        String author,
        String name,
        String subject,
        String text,
        Instant createdAt,
        Instant updatedAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        Optional<String> raw) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Europe/Paris"));

    /** A buyer's, about an order. */
    public static FnacMessage ofBuyer(String id, String order, String name, String text, Instant at) {
        return of(id, "ORDER", order, "CLIENT", name, text, at);
    }

    public static FnacMessage of(
            String id, String about, String referer, String author, String name, String text, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return new FnacMessage(
                id,
                about,
                referer,
                author,
                name,
                about.equals("ORDER") ? "order_information" : "product_information",
                text,
                second,
                second,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with the answer Fnac shows within it. */
    public FnacMessage answered(String words, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return new FnacMessage(
                id,
                about,
                referer,
                author,
                name,
                subject,
                text,
                createdAt,
                second,
                Optional.of(words),
                Optional.of(second),
                raw);
    }

    /** The same, as bytes nobody planned for. */
    public FnacMessage written(String instead) {
        return new FnacMessage(
                id,
                about,
                referer,
                author,
                name,
                subject,
                text,
                createdAt,
                updatedAt,
                answer,
                answeredAt,
                Optional.of(instead));
    }

    String xml() {
        return raw.orElseGet(() -> "<message state=\"UNREAD\" archived=\"FALSE\">" + element("message_id", id)
                + "<message_referer type=\"" + escape(about) + "\">" + escape(referer) + "</message_referer>"
                + "<message_from type=\"" + escape(author) + "\">" + escape(name) + "</message_from>"
                + element("message_subject", subject)
                + "<message_description><![CDATA[" + text + "]]></message_description>"
                + element("created_at", WRITTEN.format(createdAt))
                + element("updated_at", WRITTEN.format(updatedAt))
                + answer.map(words -> element("answer", words)).orElse("")
                + answeredAt.map(at -> element("answer_at", WRITTEN.format(at))).orElse("")
                + "</message>");
    }

    static String written(Instant instant) {
        return WRITTEN.format(instant);
    }
}
