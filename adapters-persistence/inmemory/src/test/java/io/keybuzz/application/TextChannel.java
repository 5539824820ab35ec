package io.keybuzz.application;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.testkit.given.GivenInbound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A channel whose messages are lines {@code id|thread|text}; {@code spoofed} is suspicious and {@code poison} throws. */
public final class TextChannel implements InboundMessageSource, InboundParser, MessageSender {
    private final List<List<String>> pages = new ArrayList<>();
    private final Deque<SendOutcome> answers = new ArrayDeque<>();

    public final List<OutboundMessage> sent = new ArrayList<>();
    public final List<OutboundMessage> reconciled = new ArrayList<>();
    public RuntimeException failure = new IllegalStateException("the channel is not told to fail");
    public boolean failing;

    /** What the channel says instead of a page, once it has given so many. */
    public Optional<ChannelTrouble> trouble = Optional.empty();

    public int troubleAfter;

    /** The channel has one more page of messages. */
    public void page(String... lines) {
        pages.add(List.of(lines));
    }

    /** What the channel answers next; it accepts when it was told nothing. */
    public void answers(SendOutcome outcome) {
        answers.add(outcome);
    }

    @Override
    public boolean serves(Connection connection) {
        return true;
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        if (failing) {
            throw failure;
        }
        int page = cursor.map(Integer::parseInt).orElse(0);
        if (trouble.isPresent() && page >= troubleAfter) {
            throw trouble.get();
        }
        if (page >= pages.size()) {
            return new Batch(List.of(), cursor);
        }
        return new Batch(
                pages.get(page).stream().map(TestKeyBuzz::text).toList(), Optional.of(String.valueOf(page + 1)));
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        String line = new String(content.toByteArray(), StandardCharsets.UTF_8);
        String[] parts = line.split("\\|", -1);
        if (line.startsWith("poison")) {
            throw new IllegalArgumentException("poison");
        }
        if (parts.length != 3) {
            return new ParsedInbound.Suspicious("not three parts");
        }
        return new ParsedInbound.Understood(GivenInbound.of(parts[0])
                .kind(parts[0].startsWith("copy:") ? MessageKind.AGENT_COPY : MessageKind.BUYER_MESSAGE)
                .threadKeys(ThreadKey.of(parts[1]))
                .party(parts[1])
                .subject("About " + parts[1])
                .text(parts[2])
                .build());
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        if (failing) {
            throw failure;
        }
        sent.add(message);
        return answer();
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        reconciled.add(message);
        boolean arrived = sent.stream().anyMatch(one -> one.id().equals(message.id()));
        return answers.isEmpty() && !arrived ? new SendOutcome.NotSent("there is no such message") : answer();
    }

    private SendOutcome answer() {
        SendOutcome told = answers.poll();
        return told == null ? new SendOutcome.Accepted(Optional.of("ext-" + sent.size())) : told;
    }
}
