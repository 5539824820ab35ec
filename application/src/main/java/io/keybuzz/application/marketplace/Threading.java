package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a message teaches us about its conversation. A message that names where an answer goes moves it there, whatever it is
 * about (a cancellation is a buyer's message, too); a machine's answer and a copy of our own do not.
 */
final class Threading {
    private Threading() {}

    static Conversation conversation(Connection connection, UUID ticket, InboundMessage message, Instant now) {
        boolean answerable = isAnswerable(connection, message)
                && message.kind() != MessageKind.AUTO_REPLY
                && message.kind() != MessageKind.AGENT_COPY;
        return new Conversation(
                connection.tenant(),
                connection.id(),
                ticket,
                answerable ? message.replyTo() : Optional.empty(),
                answerable ? message.messageRef() : Optional.empty(),
                message.orderRef(),
                now);
    }

    /** By mail an answer needs an address; elsewhere the channel's own reference is enough. */
    private static boolean isAnswerable(Connection connection, InboundMessage message) {
        return connection.provider().speaksMail()
                ? message.replyTo().isPresent()
                : message.messageRef().isPresent();
    }

    /** What to lock, always in the same order: a buyer's first message and a first notice can name one order at once. */
    static List<String> locks(List<InboundMessage> messages) {
        return messages.stream()
                .flatMap(message -> Stream.concat(
                        Stream.of(message.party()), message.orderRef().map(order -> "order:" + order).stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
