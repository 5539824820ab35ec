package io.keybuzz.adapters.jdbi.privacy.audit;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.privacy.audit.port.AuditChains;
import io.keybuzz.domain.shared.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbiAuditChains implements AuditChains {
    private static final Sql HEADS = Sql.exact("select h.tenant_id, h.seq, h.hash from privacy.audit_head h");

    private static final Sql HEAD =
            Sql.exact("select h.tenant_id, h.seq, h.hash from privacy.audit_head h where h.tenant_id = ?");

    private static final Sql TENANTS = Sql.exact(
            "select a.tenant_id from privacy.audit_entry a union select h.tenant_id from privacy.audit_head h");

    private static final Sql ENTRIES = Sql.exact("select " + AuditRow.COLUMNS + """

            from privacy.audit_entry a
            where a.tenant_id = ? and a.seq > ?
            order by a.seq
            limit ?""");

    private final JdbiUnitOfWork work;

    JdbiAuditChains(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<AuditHead> heads() {
        return work.session().list(HEADS, args -> {}, AuditRow::head);
    }

    @Override
    public Optional<AuditHead> head(TenantId tenant) {
        return work.session().first(HEAD, args -> args.uuid(tenant.value()), AuditRow::head);
    }

    @Override
    public Set<TenantId> tenants() {
        return new HashSet<>(work.session().list(TENANTS, args -> {}, row -> new TenantId(row.uuid(1))));
    }

    @Override
    public List<ChainedEntry> entries(TenantId tenant, long after, int limit) {
        return work.session()
                .list(ENTRIES, args -> args.uuid(tenant.value()).number(after).number(limit), AuditRow::entry);
    }
}
