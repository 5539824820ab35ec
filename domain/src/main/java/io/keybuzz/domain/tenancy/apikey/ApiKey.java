package io.keybuzz.domain.tenancy.apikey;

import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key that is in use. It belongs to its tenant and outlives whoever made it.
 *
 * @param prefix its beginning, such as {@code kb_4fGh7Kq2Lm}; unique over all tenants
 * @param scopes what it may do, sorted
 * @param expiresAt empty for one that does not expire
 * @param lastUsedAt to the minute or so
 */
public record ApiKey(
        ApiKeyId id,
        TenantId tenant,
        String name,
        String prefix,
        KeyHash hash,
        List<String> scopes,
        UserId createdBy,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    /** Longest name, in code points. */
    public static final int MAX_NAME = 200;

    public ApiKey {
        scopes = scopes.stream().sorted().toList();
    }

    /** The key as it is looked up when somebody shows it. */
    public record Known(ApiKey key, TenantStatus tenantStatus) {
        /** Whether it opens anything at that time. */
        public boolean isGood(Instant now) {
            return tenantStatus.mayWork() && key.expiresAt().map(now::isBefore).orElse(true);
        }
    }
}
