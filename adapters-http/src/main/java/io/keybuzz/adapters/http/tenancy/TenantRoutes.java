package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.tenancy.tenants.CreateTenant;
import io.keybuzz.application.tenancy.tenants.GetTenant;
import io.keybuzz.application.tenancy.tenants.MoveTenant;
import io.keybuzz.application.tenancy.tenants.TenantAdministration;
import io.keybuzz.application.tenancy.tenants.UpdateTenant;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/tenants/…}: making tenants and what becomes of one. */
public final class TenantRoutes implements Route.Group {
    private static final String TENANTS = "/api/v1/tenants";
    private static final String TENANT = TENANTS + "/{tenantId}";
    private static final Words<Plan> PLANS = Words.of(Plan.class);

    private final TenantAdministration tenants;

    public TenantRoutes(TenantAdministration tenants) {
        this.tenants = tenants;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.create(TENANTS, this::create),
                Route.get(TENANT, this::get),
                Route.patch(TENANT, this::update),
                Route.post(TENANT + "/suspend", exchange -> move(exchange, TenantStatus.SUSPENDED)),
                Route.post(TENANT + "/activate", exchange -> move(exchange, TenantStatus.ACTIVE)),
                Route.post(TENANT + "/close", exchange -> move(exchange, TenantStatus.CLOSED)));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, tenants.get(exchange.call(), new GetTenant(PathIds.tenant(exchange))));
    }

    private Creation<Tenant> create(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String slug = body.text("slug", 63);
        String name = body.text("name", Tenant.MAX_NAME);
        Plan plan = body.word("plan", PLANS);
        Optional<EmailAddress> email = body.email("ownerEmail");
        Optional<String> ownerName = body.optionalText("ownerName", Tenant.MAX_NAME);
        body.done();
        EmailAddress owner = email.orElseThrow();
        CreateTenant command = new CreateTenant(slug, name, plan, owner, ownerName.orElse(owner.localPart()));
        return Creation.of(
                        call -> tenants.create(call, command),
                        tenant -> TENANTS + "/" + tenant.id(),
                        TenancyJson::tenant)
                .versioned(Tenant::version);
    }

    private void update(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        UpdateTenant command = new UpdateTenant(
                PathIds.tenant(exchange),
                body.changedText("name", Tenant.MAX_NAME),
                body.changedWord("plan", PLANS),
                exchange.expectedVersion());
        body.done();
        show(exchange, tenants.update(exchange.call(), command));
    }

    private void move(Exchange exchange, TenantStatus to) throws IOException {
        show(
                exchange,
                tenants.move(
                        exchange.call(), new MoveTenant(PathIds.tenant(exchange), to, exchange.expectedVersion())));
    }

    private static void show(Exchange exchange, Tenant tenant) throws IOException {
        exchange.version(tenant.version()).json(200, 512, out -> out.data(tenant, TenancyJson::tenant));
    }
}
