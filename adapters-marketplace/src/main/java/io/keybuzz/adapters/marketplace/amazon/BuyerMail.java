package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.adapters.marketplace.shared.MessageIds;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A buyer's message and the ways to its conversation. */
final class BuyerMail {
    /** How long the alias alone still means the same conversation. */
    private static final Duration SAME_BUYER = Duration.ofDays(30);

    private BuyerMail() {}

    static MessageDraft draft(
            Mail mail,
            RelayAlias alias,
            Optional<String> displayName,
            RelayBody body,
            MessageKind kind,
            Optional<String> messageRef) {
        Optional<String> order = OrderIds.inFrame(body.frame())
                .or(() -> OrderIds.first(mail.subject()))
                .or(() -> OrderIds.first(body.text()));
        return new MessageDraft(
                mail,
                kind,
                alias.identity(),
                threads(mail, messageRef, alias, body, order),
                body.links().message().map(id -> secondary(id, alias, body)),
                order,
                messageRef,
                BuyerNames.clean(displayName),
                Optional.of(alias.full()),
                body.text(),
                body.extraction());
    }

    /**
     * The same message delivered to two addresses has one footer, one buyer and one text. The footer alone would let whoever
     * copies it make another's words vanish as a repetition.
     */
    private static String secondary(String messageId, RelayAlias alias, RelayBody body) {
        return "amz:" + messageId + "|" + alias.identity() + "|"
                + Digests.sha256(body.text()).substring(0, 16);
    }

    /**
     * An order alone is a key only when the relay itself named it: a buyer who quotes another's order must not land in the
     * other's conversation.
     */
    private static List<ThreadKey> threads(
            Mail mail, Optional<String> messageRef, RelayAlias alias, RelayBody body, Optional<String> order) {
        FooterLinks links = body.links();
        List<ThreadKey> keys = new ArrayList<>();
        mail.references().forEach(id -> keys.add(MessageIds.thread(id)));
        alias.caseId().or(links::caseId).ifPresent(id -> keys.add(ThreadKey.of("case:" + id + "|" + alias.identity())));
        links.thread().ifPresent(id -> keys.add(ThreadKey.of("t:" + id + "|" + alias.identity())));
        order.ifPresent(id -> keys.add(ThreadKey.of("order:" + id + "|" + alias.identity())));
        OrderIds.inFrame(body.frame()).ifPresent(id -> keys.add(ThreadKey.of("order:" + id)));
        keys.add(ThreadKey.within("alias:" + alias.identity(), SAME_BUYER));
        messageRef.ifPresent(id -> keys.add(MessageIds.thread(id)));
        return keys;
    }
}
