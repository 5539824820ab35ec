package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.MessageRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What messages of the current tenant are about, each said once. */
public interface Classifications {
    Optional<Classification> find(UUID message);

    /** Of those that have one. */
    Map<UUID, Classification> findAll(Collection<UUID> messages);

    /**
     * Keeps one, unless the message has one already.
     *
     * @return whether it was kept
     */
    boolean put(MessageRef message, Classification classification, Instant now);
}
