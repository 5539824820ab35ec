package io.keybuzz.adapters.marketplace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundMessageSource.Batch;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Polls as the application does: the cursor moves page by page, and a message is taken in once. */
public final class TestPoller {
    private final InboundMessageSource source;
    private final InboundParser parser;
    private final Connection connection;
    private final Map<String, InboundMessage> taken = new LinkedHashMap<>();
    private final List<String> suspicious = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();

    public TestPoller(InboundMessageSource source, InboundParser parser, Connection connection) {
        this.source = source;
        this.parser = parser;
        this.connection = connection;
    }

    /** Everything there is. @return the messages that were new */
    public List<InboundMessage> poll() {
        List<InboundMessage> fresh = new ArrayList<>();
        for (int page = 0; page < 100; page++) {
            Optional<String> before = cursor;
            fresh.addAll(page());
            if (cursor.equals(before)) {
                return fresh;
            }
        }
        throw new AssertionError("a poll without an end");
    }

    /** One page. @return the messages that were new */
    public List<InboundMessage> page() {
        Batch batch = source.fetch(connection, cursor);
        List<InboundMessage> fresh =
                batch.items().stream().flatMap(item -> take(item).stream()).toList();
        cursor = batch.nextCursor();
        return fresh;
    }

    private List<InboundMessage> take(RawContent item) {
        ParsedInbound parsed = parser.parse(connection, item);
        if (parsed instanceof ParsedInbound.Suspicious bad) {
            suspicious.add(bad.reason());
            return List.of();
        }
        List<InboundMessage> messages = ((ParsedInbound.Understood) parsed).messages();
        assertThat(messages.stream().map(InboundMessage::externalId)).doesNotHaveDuplicates();
        return messages.stream()
                .filter(message -> taken.putIfAbsent(message.externalId(), message) == null)
                .toList();
    }

    /** Every message so far, once. */
    public List<InboundMessage> taken() {
        return List.copyOf(taken.values());
    }

    /** Why payloads went into quarantine. */
    public List<String> suspicious() {
        return suspicious;
    }

    public Optional<String> cursor() {
        return cursor;
    }
}
