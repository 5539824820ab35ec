package io.keybuzz.domain.privacy.audit;

import io.keybuzz.domain.shared.TenantId;

/**
 * Something that is not as it was written.
 *
 * @param seq the entry it was found at
 * @param what for people
 */
public record AuditFault(TenantId tenant, long seq, String what) {}
