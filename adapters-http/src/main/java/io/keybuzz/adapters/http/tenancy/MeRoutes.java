package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.tenancy.me.ChangePassword;
import io.keybuzz.application.tenancy.me.GetMe;
import io.keybuzz.application.tenancy.me.OwnAccount;
import io.keybuzz.application.tenancy.me.UpdateMe;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/me}. */
public final class MeRoutes implements Route.Group {
    private static final String ME = "/api/v1/me";
    private static final int MAX_PASSWORD = 1_024;

    private final OwnAccount account;

    public MeRoutes(OwnAccount account) {
        this.account = account;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ME, this::get),
                Route.patch(ME, this::update),
                Route.post(ME + "/password", this::changePassword));
    }

    private void get(Exchange exchange) throws IOException {
        show(exchange, account.get(exchange.call(), new GetMe()));
    }

    private void update(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        UpdateMe command = new UpdateMe(body.changedText("fullName", Tenant.MAX_NAME), exchange.expectedVersion());
        body.done();
        show(exchange, account.update(exchange.call(), command));
    }

    private void changePassword(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        ChangePassword command = new ChangePassword(
                body.secret("currentPassword", MAX_PASSWORD), body.secret("newPassword", MAX_PASSWORD));
        body.done();
        account.changePassword(exchange.call(), command);
        exchange.empty(204);
    }

    private static void show(Exchange exchange, User user) throws IOException {
        exchange.version(user.version()).json(200, 512, out -> out.data(user, StaffJson::user));
    }
}
