package io.keybuzz.adapters.http.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which numbers were used lately. A number is remembered for as long as its timestamp could be good, and never more than so many:
 * each has a good signature, so nobody but the relay can fill this. Every node has its own; where a recorded request reaches
 * another, the mail's identity keeps it from having an effect.
 */
final class Nonces {
    private static final int MOST = 100_000;

    private final Map<String, Instant> used = new LinkedHashMap<>();
    private final Duration keep;

    Nonces(Duration keep) {
        this.keep = keep;
    }

    /** @return false when it was used already */
    synchronized boolean use(String nonce, Instant now) {
        Iterator<Instant> oldest = used.values().iterator();
        while (oldest.hasNext() && oldest.next().plus(keep).isBefore(now)) {
            oldest.remove();
        }
        if (used.size() >= MOST) {
            used.remove(used.keySet().iterator().next());
        }
        return used.putIfAbsent(nonce, now) == null;
    }

    /** What came with it was not taken: it may come again. */
    synchronized void forget(String nonce) {
        used.remove(nonce);
    }
}
