package io.keybuzz.testkit.story.ai;

import io.keybuzz.domain.automation.metering.AiAllowance;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Allows so many AI actions and remembers them; it is not undone when a unit of work is, so what is charged twice shows. */
public final class CountingMeter implements AiMeter {
    private final ConcurrentMap<String, AiCharge> charges = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile int limit = Integer.MAX_VALUE;
    private volatile boolean looksFull;
    private volatile boolean spent;

    public void limit(int value) {
        limit = value;
    }

    /** The allowance is gone between the first look and the charge. */
    public void looksFree() {
        limit = 0;
        looksFull = false;
    }

    @Override
    public boolean charge(AiCharge charge) {
        if (charges.containsKey(charge.key())) {
            return true;
        }
        if (charges.size() >= limit) {
            return false;
        }
        charges.put(charge.key(), charge);
        return true;
    }

    @Override
    public void require(AiCharge charge) {
        if (!charge(charge)) {
            throw CommonProblem.UNAVAILABLE.refuse("nothing is left");
        }
    }

    @Override
    public AiAllowance left(TenantId tenant, Instant now) {
        looks.incrementAndGet();
        return new AiAllowance(!looksFull && (charges.size() < limit || limit == 0), !spent);
    }

    /** Actions are left, tokens are not. */
    public void withoutTokens() {
        spent = true;
    }

    /** How often it was asked what is left. */
    public int looks() {
        return looks.get();
    }

    /** Nothing is left, and everybody can see it. */
    public void full() {
        limit = 0;
        looksFull = true;
    }

    @Override
    public void tokens(TenantId tenant, UUID ticket, int used, Instant now) {
        tokens.addAndGet(used);
    }

    public Map<String, AiCharge> charges() {
        return Map.copyOf(charges);
    }

    public int tokens() {
        return tokens.get();
    }
}
