package io.keybuzz.application.privacy.audit;

import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.shared.PageRequest;

/** Asks for entries of the audit trail, newest first. */
public record ListAudit(AuditFilter filter, PageRequest page) {}
