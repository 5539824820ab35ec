package io.keybuzz.bootstrap.story;

import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** What the sandbox's ledger shows that a connection sent. */
final class SentMail {
    private SentMail() {}

    static List<String> of(SandboxLedger ledger, Connection connection) {
        try {
            List<String> bodies = new ArrayList<>();
            for (OutboundId token : ledger.tokens()) {
                Message mail = new DefaultMessageBuilder()
                        .parseMessage(
                                new ByteArrayInputStream(ledger.find(token).orElseThrow()));
                String sender = mail.getFrom().get(0).getAddress();
                if (sender.equals(connection.inboundAddress().value())) {
                    bodies.add(text(mail));
                }
            }
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Message mail) throws IOException {
        try (InputStream in = ((TextBody) mail.getBody()).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
