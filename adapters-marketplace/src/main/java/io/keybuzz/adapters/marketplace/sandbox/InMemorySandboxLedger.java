package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.domain.marketplace.OutboundId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A ledger that lives as long as the process. */
public final class InMemorySandboxLedger implements SandboxLedger {
    private final ConcurrentMap<OutboundId, byte[]> messages = new ConcurrentHashMap<>();

    @Override
    public boolean record(OutboundId token, byte[] message) {
        return messages.putIfAbsent(token, message.clone()) == null;
    }

    @Override
    public Optional<byte[]> find(OutboundId token) {
        return Optional.ofNullable(messages.get(token)).map(byte[]::clone);
    }

    @Override
    public List<OutboundId> tokens() {
        return messages.keySet().stream()
                .sorted(Comparator.comparing(OutboundId::toString))
                .toList();
    }
}
