package io.keybuzz.domain.privacy.audit;

import io.keybuzz.domain.shared.audit.AuditEntry;

/**
 * An entry where it stands in its tenant's chain.
 *
 * @param seq 1 for a tenant's first
 * @param hash in hexadecimal, see {@link io.keybuzz.domain.shared.audit.AuditChain}
 */
public record ChainedEntry(long seq, String hash, AuditEntry entry) {}
