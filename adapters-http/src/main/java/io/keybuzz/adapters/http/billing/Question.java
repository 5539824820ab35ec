package io.keybuzz.adapters.http.billing;

import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** Whose month somebody asks about. */
record Question(Optional<BillingPeriod> period, Optional<TenantId> tenant) {
    static final String TENANT = "tenantId";
    static final String PERIOD = "period";

    /** Refuses with {@code request/invalid-fields} or {@code billing/invalid-period}. */
    static Question of(Exchange exchange) {
        Optional<TenantId> tenant = exchange.query().id(TENANT).map(TenantId::new);
        exchange.query().done();
        return new Question(exchange.query().text(PERIOD).map(BillingPeriod::parse), tenant);
    }
}
