package io.keybuzz.application.internal;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.domain.shared.TenantId;

/** What somebody of the house looked at: one tenant's thing, which goes on that tenant's own record, too. */
public record Seen(TenantId tenant, AuditNote object) {}
