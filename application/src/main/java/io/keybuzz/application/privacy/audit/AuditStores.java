package io.keybuzz.application.privacy.audit;

import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.domain.privacy.audit.port.AuditChains;
import io.keybuzz.domain.privacy.audit.port.AuditViews;

/** The stores of the audit trail. */
public record AuditStores(AuditTrail trail, AuditViews views, AuditChains chains) {}
