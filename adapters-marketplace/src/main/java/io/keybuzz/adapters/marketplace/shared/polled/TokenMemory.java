package io.keybuzz.adapters.marketplace.shared.polled;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens, in memory only. One caller at a time asks for a connection's, the others wait for that one; a token is used
 * until a minute before its end, and never with credentials newer than those it was given for.
 */
public final class TokenMemory {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final InstantSource time;
    private final Map<ConnectionId, Slot> slots = new ConcurrentHashMap<>();

    public TokenMemory(InstantSource time) {
        this.time = time;
    }

    /** What a channel gave. It does not print itself. */
    public record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[until " + until + "]";
        }
    }

    /** The token in hand, or the one that {@code asked} brings. What that throws reaches the caller; nothing is kept. */
    public String token(Connection connection, StoredSecret secret, Supplier<Token> asked) {
        Slot slot = slots.computeIfAbsent(connection.id(), id -> new Slot());
        synchronized (slot) {
            Token held = slot.token;
            if (held != null
                    && slot.version == secret.version()
                    && time.instant().isBefore(held.until.minus(MARGIN))) {
                return held.value;
            }
            slot.token = null;
            Token fresh = asked.get();
            slot.token = fresh;
            slot.version = secret.version();
            return fresh.value;
        }
    }

    /** The channel refuses this token; a newer one stays. */
    public void forget(Connection connection, String refused) {
        Slot slot = slots.computeIfAbsent(connection.id(), id -> new Slot());
        synchronized (slot) {
            Token held = slot.token;
            if (held != null && held.value.equals(refused)) {
                slot.token = null;
            }
        }
    }

    private static final class Slot {
        private @Nullable Token token;
        private long version;
    }
}
