package io.keybuzz.adapters.http.tenancy;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.io.IOException;

final class TenancyJson {
    private static final Words<Role> ROLES = Words.of(Role.class);
    private static final Words<Plan> PLANS = Words.of(Plan.class);
    private static final Words<TenantStatus> STATUSES = Words.of(TenantStatus.class);

    private static final SerializedString USER = new SerializedString("user");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString EMAIL = new SerializedString("email");
    private static final SerializedString FULL_NAME = new SerializedString("fullName");
    private static final SerializedString ROLE = new SerializedString("role");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString TOKEN = new SerializedString("token");
    private static final SerializedString SLUG = new SerializedString("slug");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString PLAN = new SerializedString("plan");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");

    private TenancyJson() {}

    /** The seed's form, without the envelope the other answers have. */
    static void login(JsonOut out, LogIn.Outcome outcome) throws IOException {
        out.open();
        out.open(USER);
        out.id(ID, outcome.user().value());
        out.text(EMAIL, outcome.email());
        out.text(FULL_NAME, outcome.fullName());
        out.word(ROLE, ROLES.write(outcome.role()));
        out.id(TENANT_ID, outcome.tenant().map(TenantId::value).orElse(null));
        out.close();
        out.text(TOKEN, outcome.token());
        out.close();
    }

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
