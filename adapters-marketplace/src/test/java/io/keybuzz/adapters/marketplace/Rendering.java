package io.keybuzz.adapters.marketplace;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import java.util.Optional;
import java.util.stream.Collectors;

/** A parser's outcome as text that a person can check line by line. */
final class Rendering {
    private Rendering() {}

    static String of(ParsedInbound parsed) {
        return parsed instanceof ParsedInbound.Understood understood
                ? understood(understood.messages().get(0))
                : "suspicious: " + ((ParsedInbound.Suspicious) parsed).reason() + "\n";
    }

    private static String understood(InboundMessage message) {
        return """
                kind: %s
                externalId: %s
                secondaryId: %s
                party: %s
                threads:
                %s
                order: %s
                messageRef: %s
                customer: %s
                replyTo: %s
                subject: %s
                sentAt: %s
                extraction: %s
                attachments:
                %s
                --- text
                %s
                --- html
                %s
                """.formatted(
                message.kind(),
                message.externalId(),
                shown(message.secondaryId()),
                message.party(),
                message.threadKeys().stream()
                        .map(key -> "  " + key.value()
                                + key.maxAge().map(age -> " within " + age).orElse(""))
                        .collect(Collectors.joining("\n")),
                shown(message.orderRef()),
                shown(message.messageRef()),
                shown(message.customerName()),
                shown(message.replyTo()),
                message.subject(),
                shown(message.sentAt()),
                message.extraction(),
                message.attachments().stream()
                        .map(file -> "  " + file.fileName() + " | " + file.contentType() + " | " + file.size())
                        .collect(Collectors.joining("\n")),
                message.text(),
                shown(message.safeHtml()));
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
