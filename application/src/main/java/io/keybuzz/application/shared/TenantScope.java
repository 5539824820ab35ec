package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.TenantId;

/** What a unit of work may see. */
public sealed interface TenantScope {
    /** Exactly one tenant's rows. */
    record One(TenantId tenant) implements TenantScope {}

    /**
     * Every tenant's rows, to read; for super admins.
     *
     * @param reason why, for the record
     */
    record Platform(String reason) implements TenantScope {}

    /**
     * The queues of every tenant and nothing else; for workers, who then open the tenant's own scope for the work itself.
     *
     * @param worker its name, for the record
     */
    record Queues(String worker) implements TenantScope {}
}
