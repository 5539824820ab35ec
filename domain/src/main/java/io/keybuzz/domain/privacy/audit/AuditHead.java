package io.keybuzz.domain.privacy.audit;

import io.keybuzz.domain.shared.TenantId;

/**
 * How far a tenant's chain has come.
 *
 * @param seq of its last entry
 * @param hash of its last entry, in hexadecimal
 */
public record AuditHead(TenantId tenant, long seq, String hash) {}
