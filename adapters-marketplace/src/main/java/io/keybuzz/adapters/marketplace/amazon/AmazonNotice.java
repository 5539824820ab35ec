package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.adapters.marketplace.shared.MessageIds;
import io.keybuzz.adapters.marketplace.shared.OwnMessages;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Amazon itself says about an order, a claim or a message of ours. Nobody can answer it. */
final class AmazonNotice {
    private AmazonNotice() {}

    static MessageDraft draft(Connection connection, Mail mail, MessageKind kind) {
        RelayBody body = RelayBody.of(mail.body());
        Optional<String> order = OrderIds.first(mail.subject())
                .or(() -> OrderIds.first(mail.body().text()));
        List<ThreadKey> keys = new ArrayList<>();
        mail.report().flatMap(report -> report.messageId()).ifPresent(id -> keys.add(MessageIds.thread(id)));
        mail.references().forEach(id -> keys.add(MessageIds.thread(id)));
        OwnMessages.quotedIn(connection, mail.body().text()).forEach(id -> keys.add(MessageIds.thread(id)));
        order.ifPresent(id -> keys.add(ThreadKey.of("order:" + id)));
        String party = order.map(id -> "order:" + id).orElse("amazon");
        if (keys.isEmpty()) {
            keys.add(mail.messageId()
                    .map(MessageIds::thread)
                    .orElseGet(() -> ThreadKey.of("notice:" + Digests.sha256(mail.subject()))));
        }
        return new MessageDraft(
                mail,
                kind,
                party,
                keys,
                Optional.empty(),
                order,
                mail.messageId(),
                mail.from().flatMap(from -> from.name()),
                Optional.empty(),
                body.text(),
                body.extraction());
    }
}
