package io.keybuzz.adapters.http.privacy.audit;

import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.application.privacy.audit.ListAudit;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/audit}. */
public final class AuditRoutes implements Route.Group {
    private static final String LIST = "audit";

    private final Auditing auditing;

    public AuditRoutes(Auditing auditing) {
        this.auditing = auditing;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/audit",
                this::list,
                "actor",
                "action",
                "objectType",
                "objectId",
                "from",
                "to",
                "tenantId",
                "limit",
                "cursor"));
    }

    private void list(Exchange exchange) throws IOException {
        QueryParameters query = exchange.query();
        AuditFilter filter = new AuditFilter(
                query.text("actor"),
                query.text("action"),
                query.text("objectType"),
                query.id("objectId"),
                query.instant("from"),
                query.instant("to"),
                query.id("tenantId").map(TenantId::new));
        PageRequest page = exchange.page(LIST);
        query.done();
        Page<ChainedEntry> entries = auditing.list(exchange.call(), new ListAudit(filter, page));
        String next = exchange.cursor(entries.next(), LIST);
        exchange.json(
                200, 256 + 640 * entries.items().size(), out -> out.page(entries.items(), next, AuditJson::entry));
    }
}
