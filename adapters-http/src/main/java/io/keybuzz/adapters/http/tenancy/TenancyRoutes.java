package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.tenancy.ListTenants;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.Tenant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/auth} and {@code /api/v1/tenants}. */
public final class TenancyRoutes implements Route.Group {
    /** Longest password taken; every byte of it counts (the hasher digests it first). */
    private static final int MAX_PASSWORD = 1_024;

    private final Tenancy tenancy;

    public TenancyRoutes(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/auth/login", this::logIn).forAnybody().paced(Pace.LOGIN),
                Route.get("/api/v1/tenants", this::list, "limit", "cursor"));
    }

    private void logIn(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String email = body.text("email", 254);
        String password = body.secret("password", MAX_PASSWORD);
        Optional<String> tenant = body.optionalText("tenant", 63);
        Optional<String> device = body.optionalText("deviceId", 200);
        body.done();
        Client client = new Client(device, exchange.header("User-Agent"));
        LogIn.Step step = tenancy.twoStepLogIn().begin(new LogIn(email, password, tenant, client), exchange.visit());
        exchange.json(200, 1_024, out -> {
            if (step instanceof LogIn.Outcome outcome) {
                AccessJson.login(out, outcome);
            } else if (step instanceof LogIn.SecondStepNeeded needed) {
                TwoFactorJson.needed(out, needed);
            }
        });
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page("tenants");
        exchange.query().done();
        Page<Tenant> tenants = tenancy.list(exchange.call(), new ListTenants(page));
        String next = exchange.cursor(tenants.next(), "tenants");
        exchange.json(
                200, 256 + 300 * tenants.items().size(), out -> out.page(tenants.items(), next, TenancyJson::tenant));
    }
}
