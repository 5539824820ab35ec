package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.twofactor.TimeSteps;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What second factors let in, what they keep out, and what of it is on record. */
class SecondFactorGateTest {
    private static final String OWN = "/api/v1/me/2fa";
    private static final String PASSWORD = "{\"password\":\"" + Demo.PASSWORD + "\"}";

    private static String code(Demo demo, String secret) {
        return demo.secrets.codes().code(Authenticator.seed(secret), TimeSteps.at(demo.clock.instant()));
    }

    private static String problem(Http.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asText();
    }

    @Test
    void a_stolen_token_does_not_put_a_factor_of_its_own_on_the_account() {
        try (Demo demo = Demo.start()) {
            String token = demo.token(Demo.ACME_AGENT);

            assertThat(problem(demo.http.post(OWN, token, "{}"))).isEqualTo("422 request/invalid-fields");
            assertThat(problem(demo.http.post(OWN, token, "{\"password\":\"a guess\"}")))
                    .isEqualTo("422 tenancy/wrong-password");
            assertThat(demo.http.get(OWN, token).data().get("pending").booleanValue())
                    .isFalse();
            assertThat(demo.http.post(OWN, token, PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void what_was_refused_is_on_record_as_refused_and_what_changed_nothing_is_not() {
        try (Demo demo = Demo.start()) {
            String token = demo.token(Demo.ACME_AGENT);
            String owner = demo.owner();
            String secret =
                    demo.http.post(OWN, token, PASSWORD).data().get("secret").textValue();
            demo.http.post(OWN + "/confirm", token, "{\"code\":\"no\"}");
            assertThat(outcomes(demo, owner, "ConfirmSecondFactor")).containsExactly("refused");
            String code = "{\"code\":\"" + code(demo, secret) + "\"}";
            assertThat(demo.http.post(OWN + "/confirm", token, code).status()).isEqualTo(200);
            assertThat(outcomes(demo, owner, "ConfirmSecondFactor")).containsExactly("done", "refused");

            demo.http.post(OWN + "/disable", token, "{\"password\":\"" + Demo.PASSWORD + "\",\"code\":\"no\"}");
            assertThat(outcomes(demo, owner, "DisableSecondFactor")).containsExactly("refused");

            String user = demo.http.get("/api/v1/me", token).data().get("id").textValue();
            for (int i = 0; i < 2; i++) {
                assertThat(demo.http
                                .call("DELETE", "/api/v1/users/" + user + "/2fa", owner, "")
                                .status())
                        .isEqualTo(204);
            }
            assertThat(outcomes(demo, owner, "ResetSecondFactor")).containsExactly("done");

            for (int i = 0; i < 2; i++) {
                demo.http.call("POST", "/api/v1/users/" + user + "/deactivate", owner, "");
            }
            assertThat(outcomes(demo, owner, "SetUserActive")).containsExactly("done");
            demo.http.call("PATCH", "/api/v1/users/" + user, owner, "{}", "If-Match", "*");
            assertThat(outcomes(demo, owner, "UpdateUser")).isEmpty();
        }
    }

    /** Newest first. */
    private static List<String> outcomes(Demo demo, String owner, String action) {
        return demo.http.get("/api/v1/audit?action=" + action, owner).data().findValuesAsText("outcome");
    }

    @Test
    void a_session_from_before_the_second_factor_was_demanded_is_good_for_setting_one_up() {
        try (Demo demo = Demo.startStrict()) {
            Opened old = open(demo);

            for (String path : List.of("/tenants", "/users", "/tickets", "/audit", "/auth/sessions")) {
                assertThat(problem(demo.http.get("/api/v1" + path, old.token())))
                        .as(path)
                        .isEqualTo("403 access/second-factor-missing");
            }
            String refresh = "{\"refreshToken\":\"" + old.refreshToken() + "\"}";
            assertThat(problem(demo.http.post("/api/v1/auth/refresh", refresh)))
                    .isEqualTo("403 access/second-factor-missing");
            assertThat(demo.http.get("/api/v1/me", old.token()).status()).isEqualTo(200);
            assertThat(demo.http.get(OWN, old.token()).data().get("required").booleanValue())
                    .isTrue();

            String secret = demo.http
                    .post(OWN, old.token(), PASSWORD)
                    .data()
                    .get("secret")
                    .textValue();
            String code = "{\"code\":\"" + code(demo, secret) + "\"}";
            assertThat(demo.http.post(OWN + "/confirm", old.token(), code).status())
                    .isEqualTo(200);
            demo.clock.advance(Duration.ofSeconds(5));
            assertThat(demo.http.get("/api/v1/tenants", old.token()).status()).isEqualTo(200);
            assertThat(demo.http.post("/api/v1/auth/refresh", refresh).status()).isEqualTo(200);
        }
    }

    @Test
    void such_a_session_can_be_ended_and_others_are_not_asked() {
        try (Demo demo = Demo.startStrict()) {
            Opened old = open(demo);
            assertThat(demo.http.post("/api/v1/auth/logout", old.token(), "").status())
                    .isEqualTo(204);
            assertThat(demo.http.get("/api/v1/me", old.token()).status()).isEqualTo(401);
            assertThat(demo.http
                            .get("/api/v1/tickets", demo.token(Demo.ACME_AGENT))
                            .status())
                    .isEqualTo(200);
        }
    }

    /** A session of the super admin as a login without a second step would have opened it. */
    private static Opened open(Demo demo) {
        Credential admin = demo.stores
                .tenancy()
                .credentials()
                .byEmail(new EmailAddress(Demo.SUPER_ADMIN))
                .get(0);
        Bearer bearer = new Bearer(
                new UserId(admin.user().value()), Optional.empty(), Role.SUPER_ADMIN, admin.email(), admin.fullName());
        SessionId id = new SessionId(UUID.randomUUID());
        OpaqueSecret refresh = demo.ports.security().accounts().secrets().next();
        Session session = Session.open(id, TenantId.PLATFORM, bearer.user(), Optional.empty(), demo.clock.instant());
        demo.stores.unitOfWork().run(new TenantScope.One(TenantId.PLATFORM), () -> {
            demo.stores.tenancy().access().sessions().open(session, refresh.hash());
            return id;
        });
        return new Opened(demo.ports.security().tokens().issue(bearer, id, demo.clock.instant()), refresh.text());
    }

    private record Opened(String token, String refreshToken) {}
}
