package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When keys were used, collected beside the requests and written by a worker: a key at work costs one row a minute, whatever
 * it does. What a killed process had not written yet is lost, which makes a key look idle for a minute longer.
 */
@Worker("the tenants whose keys were used")
final class KeyUses {
    private final UnitOfWork unitOfWork;
    private final ApiKeys keys;
    private final Map<ApiKeyId, Use> waiting = new ConcurrentHashMap<>();

    KeyUses(UnitOfWork unitOfWork, ApiKeys keys) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
    }

    /** Notes a use unless one of the last minute is stored already. */
    void note(ApiKey key, Instant now) {
        boolean stored = key.lastUsedAt()
                .map(last -> now.isBefore(last.plus(ApiKeys.BETWEEN_NOTES)))
                .orElse(false);
        if (!stored) {
            waiting.put(key.id(), new Use(key.tenant(), now));
        }
    }

    /** Writes what waits. A failure leaves the rest waiting. */
    int write() {
        int written = 0;
        for (Map.Entry<ApiKeyId, Use> entry : waiting.entrySet()) {
            Use use = entry.getValue();
            unitOfWork.run(new TenantScope.One(use.tenant()), () -> {
                keys.noteUse(entry.getKey(), use.at());
                return use;
            });
            waiting.remove(entry.getKey(), use);
            written++;
        }
        return written;
    }

    private record Use(TenantId tenant, Instant at) {}
}
