package io.keybuzz.testkit.given;

import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.ExternalMessageId;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A buyer's message as a parser understood it. */
public final class GivenInbound {
    private final String externalId;
    private Optional<String> secondaryId = Optional.empty();
    private MessageKind kind = MessageKind.BUYER_MESSAGE;
    private String party = "buyer-1@relay.example.test";
    private List<ThreadKey> threadKeys;
    private Optional<String> messageRef;
    private Optional<EmailAddress> replyTo = Optional.of(new EmailAddress("Buyer-1@relay.example.test"));
    private String subject = "Où est mon colis ?";
    private String text = "Bonjour, mon colis n’est pas arrivé. 📦";
    private Optional<Instant> sentAt = Optional.empty();
    private List<Attachment> attachments = List.of();
    private String order = "402-1234567-1234567";

    private GivenInbound(String externalId) {
        this.externalId = externalId;
        this.threadKeys = List.of(ThreadKey.of("case:" + externalId));
        this.messageRef = Optional.of("<" + externalId + "@relay.example.test>");
    }

    public static GivenInbound of(String externalId) {
        return new GivenInbound(externalId);
    }

    public GivenInbound secondaryId(String value) {
        secondaryId = Optional.of(value);
        return this;
    }

    public GivenInbound kind(MessageKind value) {
        kind = value;
        return this;
    }

    public GivenInbound party(String value) {
        party = value;
        return this;
    }

    public GivenInbound threadKeys(ThreadKey... values) {
        threadKeys = List.of(values);
        return this;
    }

    public GivenInbound messageRef(String value) {
        messageRef = Optional.of(value);
        return this;
    }

    public GivenInbound replyTo(EmailAddress value) {
        replyTo = Optional.of(value);
        return this;
    }

    /** The channel itself speaks. */
    public GivenInbound unanswerable() {
        replyTo = Optional.empty();
        return this;
    }

    public GivenInbound order(String value) {
        order = value;
        return this;
    }

    public GivenInbound subject(String value) {
        subject = value;
        return this;
    }

    public GivenInbound text(String value) {
        text = value;
        return this;
    }

    public GivenInbound sentAt(Instant value) {
        sentAt = Optional.of(value);
        return this;
    }

    /** Its channel tells of a photograph. */
    public GivenInbound withPhoto() {
        attachments = List.of(new Attachment("photo.jpg", "image/jpeg", 12_345));
        return this;
    }

    public InboundMessage build() {
        return new InboundMessage(
                externalId,
                secondaryId,
                kind,
                party,
                threadKeys,
                Optional.of(order),
                messageRef,
                Optional.of("Béatrice Buyer"),
                replyTo,
                subject,
                text,
                Optional.of("<p>" + text + "</p>"),
                "markers",
                sentAt,
                attachments);
    }

    /** The proof that this message was taken in from the payload. */
    public ExternalMessage takenIn(RawInbound raw, UUID ticket, IdSource ids, Instant now) {
        ConnectionId connection = raw.connection();
        return new ExternalMessage(
                ids.next(ExternalMessageId::new),
                raw.tenant(),
                connection,
                raw.id(),
                withPhoto().build(),
                ticket,
                now);
    }
}
