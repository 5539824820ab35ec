package io.keybuzz.domain.privacy.audit.port;

import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;

/** The trail as people look at it. */
public interface AuditViews {
    /** Newest first, by instant and id. On the platform scope the entries of every tenant and of the house. */
    Page<ChainedEntry> list(AuditFilter filter, PageRequest page);
}
