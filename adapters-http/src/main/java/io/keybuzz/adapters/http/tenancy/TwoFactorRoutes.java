package io.keybuzz.adapters.http.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.tenancy.qr.QrPicture;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.TwoStepLogIn;
import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.application.tenancy.twofactor.ConfirmSecondFactor;
import io.keybuzz.application.tenancy.twofactor.DisableSecondFactor;
import io.keybuzz.application.tenancy.twofactor.EnrolSecondFactor;
import io.keybuzz.application.tenancy.twofactor.GetSecondFactor;
import io.keybuzz.application.tenancy.twofactor.RenewRecoveryCodes;
import io.keybuzz.application.tenancy.twofactor.ResetSecondFactor;
import io.keybuzz.application.tenancy.twofactor.TwoFactor;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code /api/v1/auth/mfa}, {@code /api/v1/me/2fa} and {@code /api/v1/users/…/2fa}. */
public final class TwoFactorRoutes implements Route.Group {
    private static final String MFA = "/api/v1/auth/mfa";
    private static final String OWN = "/api/v1/me/2fa";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MAX_PASSWORD = 1_024;
    private static final int MAX_TOKEN = 200;
    private static final int MAX_CODE = 64;

    private final TwoStepLogIn logIn;
    private final TwoFactor twoFactor;

    public TwoFactorRoutes(TwoStepLogIn logIn, TwoFactor twoFactor) {
        this.logIn = logIn;
        this.twoFactor = twoFactor;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(MFA, this::finish).forAnybody().paced(Pace.LOGIN),
                Route.post(MFA + "/enrolment", this::enrolAtLogIn).forAnybody().paced(Pace.LOGIN),
                Route.post(MFA + "/enrolment/confirm", this::confirmAtLogIn)
                        .forAnybody()
                        .paced(Pace.LOGIN),
                Route.get(OWN, this::status),
                Route.post(OWN, this::enrol),
                Route.get(OWN + "/qr.svg", this::svg),
                Route.get(OWN + "/qr.png", this::png),
                Route.post(OWN + "/confirm", this::confirm),
                Route.post(OWN + "/disable", this::disable),
                Route.post(OWN + "/recovery-codes", this::renew),
                Route.delete("/api/v1/users/{userId}/2fa", this::reset));
    }

    private void finish(Exchange exchange) throws IOException {
        TwoStepLogIn.Code code = code(exchange);
        LogIn.Outcome outcome = logIn.finish(code, exchange.visit());
        exchange.json(200, 1_024, out -> AccessJson.login(out, outcome));
    }

    private void enrolAtLogIn(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String token = body.text("mfaToken", MAX_TOKEN);
        body.done();
        Enrolment enrolment = logIn.enrol(token, exchange.visit());
        exchange.json(200, 8_192, out -> out.data(enrolment, TwoFactorJson::enrolment));
    }

    private void confirmAtLogIn(Exchange exchange) throws IOException {
        TwoStepLogIn.Code code = code(exchange);
        TwoStepLogIn.Enrolled enrolled = logIn.confirm(code, exchange.visit());
        exchange.json(200, 2_048, out -> TwoFactorJson.enrolled(out, enrolled));
    }

    private static TwoStepLogIn.Code code(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String token = body.text("mfaToken", MAX_TOKEN);
        String code = body.text("code", MAX_CODE);
        Optional<String> device = body.optionalText("deviceId", MAX_TOKEN);
        body.done();
        return new TwoStepLogIn.Code(token, code, new Client(device, exchange.header("User-Agent")));
    }

    private void status(Exchange exchange) throws IOException {
        exchange.query().done();
        GetSecondFactor.Status status = twoFactor.status(exchange.call());
        exchange.json(200, 256, out -> out.data(status, TwoFactorJson::status));
    }

    private void enrol(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String password = body.secret("password", MAX_PASSWORD);
        body.done();
        Enrolment enrolment = twoFactor.enrol(exchange.call(), new EnrolSecondFactor(password));
        exchange.json(200, 8_192, out -> out.data(enrolment, TwoFactorJson::enrolment));
    }

    private void svg(Exchange exchange) throws IOException {
        exchange.query().done();
        String svg = QrPicture.of(twoFactor.pending(exchange.call()).uri()).svg();
        exchange.bytes(200, "image/svg+xml", svg.getBytes(UTF_8));
    }

    private void png(Exchange exchange) throws IOException {
        exchange.query().done();
        exchange.bytes(
                200,
                "image/png",
                QrPicture.of(twoFactor.pending(exchange.call()).uri()).png());
    }

    private void confirm(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String code = body.text("code", MAX_CODE);
        body.done();
        List<String> codes = twoFactor.confirm(exchange.call(), new ConfirmSecondFactor(code));
        exchange.json(200, 1_024, out -> out.data(codes, TwoFactorJson::recoveryCodes));
    }

    private void disable(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String password = body.secret("password", MAX_PASSWORD);
        String code = body.text("code", MAX_CODE);
        body.done();
        twoFactor.disable(exchange.call(), new DisableSecondFactor(password, code));
        exchange.empty(204);
    }

    private void renew(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String code = body.text("code", MAX_CODE);
        body.done();
        List<String> codes = twoFactor.renewRecoveryCodes(exchange.call(), new RenewRecoveryCodes(code));
        exchange.json(200, 1_024, out -> out.data(codes, TwoFactorJson::recoveryCodes));
    }

    private void reset(Exchange exchange) {
        String id = exchange.path("userId");
        if (!ID.matcher(id).matches()) {
            throw TenancyProblem.USER_NOT_FOUND.refuse("There is no such user");
        }
        twoFactor.reset(exchange.call(), new ResetSecondFactor(new UserId(UUID.fromString(id))));
        exchange.empty(204);
    }
}
