package io.keybuzz.adapters.marketplace.mail;

import io.keybuzz.adapters.marketplace.shared.AutomaticMail;
import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.Mailbox;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.adapters.marketplace.shared.MessageIds;
import io.keybuzz.adapters.marketplace.shared.OwnMessages;
import io.keybuzz.adapters.marketplace.shared.QuotedHistory;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mail of people and machines outside any marketplace: a customer, an out-of-office answer, a bounce. */
final class OrdinaryMail {
    /** How long an address alone still means the same conversation. */
    private static final Duration SAME_SENDER = Duration.ofDays(30);

    /** What follows the header block of a forwarded mail is what the sender wants read. */
    private static final Pattern FORWARDED = Pattern.compile("(?iu)^(?:fwd?|tr|wg|rv|enc|doorst|転送)\\s?:");

    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster");

    ParsedInbound read(Connection connection, Mail mail) {
        Optional<Mailbox> from = mail.from();
        if (mail.report().isPresent() || isPostmaster(mail)) {
            return understood(bounce(connection, mail));
        }
        if (from.isPresent()) {
            return understood(written(connection, mail, from.get()));
        }
        if (mail.headers().isEmpty() && !Texts.hasContent(mail.body().text().replace('\uFFFD', ' '))) {
            return new ParsedInbound.Suspicious("there is no mail in it");
        }
        return understood(unsigned(connection, mail));
    }

    private static MessageDraft written(Connection connection, Mail mail, Mailbox from) {
        String sender = from.address().canonical();
        Optional<String> trimmed = FORWARDED.matcher(mail.subject()).find()
                ? Optional.empty()
                : QuotedHistory.trim(mail.body().text());
        return new MessageDraft(
                mail,
                kind(mail),
                "from:" + sender,
                threads(connection, mail, sender),
                Optional.empty(),
                Optional.empty(),
                mail.messageId(),
                from.name(),
                Optional.of(mail.replyTo().orElse(from.address())),
                trimmed.orElse(mail.body().text()),
                trimmed.isPresent() ? "quote-trimmed" : "whole");
    }

    /** Somebody whom nobody can answer. Read by people all the same; only our own ids lead it to a conversation. */
    private static MessageDraft unsigned(Connection connection, Mail mail) {
        List<ThreadKey> keys = new ArrayList<>();
        mail.references().stream()
                .filter(id -> OwnMessages.isOwn(connection, id))
                .forEach(id -> keys.add(MessageIds.thread(id)));
        keys.add(ThreadKey.of("unsigned:"
                + Digests.sha256(mail.messageId().orElse("") + "|" + mail.subject() + "|"
                        + mail.body().text())));
        return new MessageDraft(
                mail,
                kind(mail),
                "unsigned",
                keys,
                Optional.empty(),
                Optional.empty(),
                mail.messageId(),
                Optional.of(mail.claimedFrom()).filter(Texts::hasContent),
                Optional.empty(),
                mail.body().text(),
                "whole");
    }

    private static MessageKind kind(Mail mail) {
        return AutomaticMail.isReply(mail.headers()) || AutomaticMail.isBulk(mail.headers())
                ? MessageKind.AUTO_REPLY
                : MessageKind.BUYER_MESSAGE;
    }

    /** What a server says of our mail. A delay is no failure and counts as automatic mail. */
    private static MessageDraft bounce(Connection connection, Mail mail) {
        boolean failed = mail.report().map(report -> report.failed()).orElse(true);
        String recipient = mail.report()
                .flatMap(report -> report.recipient())
                .map(address -> address.canonical())
                .orElse("unknown");
        List<ThreadKey> keys = new ArrayList<>();
        mail.report().flatMap(report -> report.messageId()).ifPresent(id -> keys.add(MessageIds.thread(id)));
        mail.references().forEach(id -> keys.add(MessageIds.thread(id)));
        OwnMessages.quotedIn(connection, mail.body().text()).forEach(id -> keys.add(MessageIds.thread(id)));
        keys.add(ThreadKey.within("bounce:" + recipient, SAME_SENDER));
        return new MessageDraft(
                mail,
                failed ? MessageKind.BOUNCE : MessageKind.AUTO_REPLY,
                "bounce:" + recipient,
                keys,
                Optional.empty(),
                Optional.empty(),
                mail.messageId(),
                mail.from().flatMap(Mailbox::name),
                Optional.empty(),
                mail.body().text(),
                "whole");
    }

    /**
     * Our own ids lead anybody who was given one to the conversation. Others lead only their sender there: Message-IDs are
     * repeated by careless programs and quoted by strangers, and neither may open somebody else's conversation.
     */
    private static List<ThreadKey> threads(Connection connection, Mail mail, String sender) {
        List<ThreadKey> keys = new ArrayList<>();
        for (String id : mail.references()) {
            keys.add(OwnMessages.isOwn(connection, id) ? MessageIds.thread(id) : threadOf(sender, id));
        }
        mail.messageId().ifPresent(id -> keys.add(threadOf(sender, id)));
        keys.add(ThreadKey.within("from:" + sender, SAME_SENDER));
        return keys;
    }

    private static ThreadKey threadOf(String sender, String id) {
        return ThreadKey.of(MessageIds.thread(id).value() + "|" + sender);
    }

    private static boolean isPostmaster(Mail mail) {
        return mail.headers().has("X-Failed-Recipients")
                || mail.from()
                        .map(from ->
                                POSTMASTERS.contains(from.address().localPart().toLowerCase(Locale.ROOT)))
                        .orElse(false);
    }

    private static ParsedInbound understood(MessageDraft draft) {
        return new ParsedInbound.Understood(draft.message());
    }
}
