package io.keybuzz.adapters.http.tenancy;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.io.IOException;

final class TenancyJson {
    private static final Words<Plan> PLANS = Words.of(Plan.class);
    private static final Words<TenantStatus> STATUSES = Words.of(TenantStatus.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString SLUG = new SerializedString("slug");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString PLAN = new SerializedString("plan");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");

    private TenancyJson() {}

    static void tenant(JsonOut out, Tenant tenant) throws IOException {
        out.open();
        out.id(ID, tenant.id().value());
        out.text(SLUG, tenant.slug());
        out.text(NAME, tenant.name());
        out.word(PLAN, PLANS.write(tenant.plan()));
        out.word(STATUS, STATUSES.write(tenant.status()));
        out.instant(CREATED_AT, tenant.createdAt());
        out.instant(UPDATED_AT, tenant.updatedAt());
        out.close();
    }
}
