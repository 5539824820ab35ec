package io.keybuzz.adapters.jdbi.privacy.audit;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.privacy.audit.port.AuditViews;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import java.util.List;

final class JdbiAuditViews implements AuditViews {
    private final JdbiUnitOfWork work;

    JdbiAuditViews(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<ChainedEntry> list(AuditFilter filter, PageRequest page) {
        List<ChainedEntry> rows = work.session()
                .list(AuditListSql.of(filter, page), args -> AuditListSql.bind(args, filter, page), AuditRow::entry);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.entry().at(), last.entry().id()));
    }
}
