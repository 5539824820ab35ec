package io.keybuzz.application.privacy.audit;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.privacy.audit.port.AuditViews;
import io.keybuzz.domain.shared.Page;

final class ListAuditHandler implements UseCase<ListAudit, Page<ChainedEntry>> {
    private final AuditViews views;

    ListAuditHandler(AuditViews views) {
        this.views = views;
    }

    @Override
    public Page<ChainedEntry> handle(CallContext call, ListAudit query) {
        return views.list(query.filter(), query.page());
    }
}
