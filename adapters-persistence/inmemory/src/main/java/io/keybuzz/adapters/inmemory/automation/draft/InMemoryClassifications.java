package io.keybuzz.adapters.inmemory.automation.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.MessageRef;
import io.keybuzz.domain.automation.port.Classifications;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class InMemoryClassifications implements Classifications {
    private final InMemoryDatabase database;
    private final Table<UUID, Said> said;

    InMemoryClassifications(InMemoryDatabase database) {
        this.database = database;
        this.said = new Table<>(database);
    }

    @Override
    public Optional<Classification> find(UUID message) {
        return said.find(message)
                .filter(row -> database.session().sees(row.message().tenant()))
                .map(Said::classification);
    }

    @Override
    public Map<UUID, Classification> findAll(Collection<UUID> messages) {
        Map<UUID, Classification> found = new HashMap<>();
        messages.forEach(message -> find(message).ifPresent(one -> found.put(message, one)));
        return Map.copyOf(found);
    }

    @Override
    public boolean put(MessageRef message, Classification classification, Instant now) {
        database.session().requireOwn(message.tenant());
        if (said.contains(message.message())) {
            return false;
        }
        said.put(message.message(), new Said(message, classification));
        return true;
    }

    private record Said(MessageRef message, Classification classification) {}
}
