package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A seller.
 *
 * @param slug unique over all tenants: lower case letters, digits and hyphens, 2 to 63 characters
 */
public record Tenant(
        TenantId id, String slug, String name, Plan plan, TenantStatus status, Instant createdAt, Instant updatedAt) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])");

    /** Refuses a malformed slug with {@code tenancy/invalid-slug}. */
    public Tenant {
        if (!SLUG.matcher(slug).matches()) {
            throw TenancyProblem.INVALID_SLUG.refuse("A slug has 2 to 63 lower case letters, digits and hyphens");
        }
    }
}
