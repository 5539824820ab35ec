package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.tenancy.password.ForgotPassword;
import io.keybuzz.application.tenancy.password.Passwords;
import io.keybuzz.application.tenancy.password.SetPassword;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Passwords that were forgotten or never set: {@code /api/v1/auth} for those who cannot log in. */
public final class PasswordRoutes implements Route.Group {
    private static final int MAX_TOKEN = 200;
    private static final int MAX_PASSWORD = 1_024;
    private static final int MAX_NAME = 200;

    private final Passwords passwords;

    public PasswordRoutes(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/auth/forgot-password", this::forgot)
                        .forAnybody()
                        .paced(Pace.LOGIN),
                Route.post("/api/v1/auth/reset-password", this::reset)
                        .forAnybody()
                        .paced(Pace.LOGIN),
                Route.post("/api/v1/auth/accept-invitation", this::accept)
                        .forAnybody()
                        .paced(Pace.LOGIN));
    }

    private void forgot(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String email = body.text("email", 254);
        Optional<String> tenant = body.optionalText("tenant", 63);
        body.done();
        passwords.forgot(new ForgotPassword(email, tenant), exchange.visit());
        exchange.empty(202);
    }

    private void reset(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String token = body.secret("token", MAX_TOKEN);
        String password = body.secret("password", MAX_PASSWORD);
        body.done();
        passwords.reset(new SetPassword(token, password, Optional.empty()), exchange.visit());
        exchange.empty(204);
    }

    private void accept(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String token = body.secret("token", MAX_TOKEN);
        String password = body.secret("password", MAX_PASSWORD);
        Optional<String> fullName = body.optionalText("fullName", MAX_NAME);
        body.done();
        passwords.acceptInvitation(new SetPassword(token, password, fullName), exchange.visit());
        exchange.empty(204);
    }
}
