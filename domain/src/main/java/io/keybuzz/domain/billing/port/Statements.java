package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** What closed months came to. */
public interface Statements {
    Optional<Statement> find(TenantId tenant, BillingPeriod period);

    /** A tenant's statements in brief ({@link Statement#brief}), the latest month first. */
    Page<Statement> list(TenantId tenant, PageRequest page);
}
