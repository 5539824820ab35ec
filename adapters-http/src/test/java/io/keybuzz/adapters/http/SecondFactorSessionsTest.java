package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import io.keybuzz.domain.tenancy.twofactor.TimeSteps;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a second factor does to sessions, devices, links and the audit trail. */
class SecondFactorSessionsTest {
    private static final String OWN = "/api/v1/me/2fa";
    private static final String ENROL = "{\"password\":\"" + Demo.PASSWORD + "\"}";
    private static final String MFA = "/api/v1/auth/mfa";

    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private String code(String secret, int steps) {
        long step = TimeSteps.at(demo.clock.instant()) + steps;
        return demo.secrets.codes().code(Authenticator.seed(secret), step);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String text(Http.Answer answer, String field) {
        assertThat(answer.json().has(field)).as(answer.body()).isTrue();
        return answer.json().get(field).textValue();
    }

    private String enrolled(String token) {
        String secret = demo.http.post(OWN, token, ENROL).data().get("secret").textValue();
        Http.Answer on = demo.http.post(OWN + "/confirm", token, json("{'code':'" + code(secret, 0) + "'}"));
        assertThat(on.status()).as(on.body()).isEqualTo(200);
        demo.clock.advance(Duration.ofSeconds(90));
        return secret;
    }

    private Http.Answer finish(String code, String device) {
        String mfaToken = text(demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD), "mfaToken");
        return demo.http.post(MFA, "none", json("{'mfaToken':'" + mfaToken + "','code':'" + code + "'" + device + "}"));
    }

    private int status(String token) {
        return demo.http.get("/api/v1/me", token).status();
    }

    private List<AuditEntry> trail(String token) {
        TenantId tenant = new TenantId(UUID.fromString(
                demo.http.get("/api/v1/me", token).data().get("tenantId").textValue()));
        return demo
                .stores
                .unitOfWork()
                .read(
                        new TenantScope.One(tenant),
                        () -> demo.stores.audit().chains().entries(tenant, 0, 1_000))
                .stream()
                .map(ChainedEntry::entry)
                .toList();
    }

    @Test
    void turning_it_on_or_off_ends_all_other_sessions_at_once() {
        String own = demo.token(Demo.ACME_AGENT);
        String before = demo.token(Demo.ACME_AGENT);
        assertThat(status(before)).isEqualTo(200);
        String secret = enrolled(own);
        assertThat(status(before)).isEqualTo(401);
        assertThat(status(own)).isEqualTo(200);

        String later = text(finish(code(secret, 0), ""), "token");
        assertThat(status(later)).isEqualTo(200);
        demo.clock.advance(Duration.ofSeconds(90));
        Http.Answer off = demo.http.post(
                OWN + "/disable", own, json("{'password':'" + Demo.PASSWORD + "','code':'" + code(secret, 0) + "'}"));
        assertThat(off.status()).isEqualTo(204);
        assertThat(status(later)).isEqualTo(401);
        assertThat(status(own)).isEqualTo(200);
    }

    @Test
    void a_password_that_was_reset_leaves_it_on() {
        enrolled(demo.token(Demo.ACME_AGENT));
        demo.http.post("/api/v1/auth/forgot-password", json("{'email':'" + Demo.ACME_AGENT + "'}"));
        demo.application.relay().drain();
        String mail = demo.mail.sent().get(demo.mail.sent().size() - 1).text();
        String link = mail.replaceAll("(?s).*#token=(\\S+).*", "$1");
        Http.Answer reset = demo.http.post(
                "/api/v1/auth/reset-password", json("{'token':'" + link + "','password':'a wholly different phrase'}"));
        assertThat(reset.status()).as(reset.body()).isEqualTo(204);

        JsonNode step =
                demo.http.login(Demo.ACME_AGENT, "a wholly different phrase").json();
        assertThat(step.get("mfaRequired").booleanValue()).isTrue();
        assertThat(step.has("token")).isFalse();
    }

    @Test
    void a_known_device_stays_the_one_it_is_and_an_unknown_one_is_given_a_name() {
        String secret = enrolled(demo.token(Demo.ACME_AGENT));
        String device = text(finish(code(secret, 0), ""), "deviceId");
        demo.clock.advance(Duration.ofSeconds(90));
        assertThat(text(finish(code(secret, 0), ",'deviceId':'" + device + "'"), "deviceId"))
                .isEqualTo(device);
        demo.clock.advance(Duration.ofSeconds(90));
        String made = "A".repeat(43);
        assertThat(text(finish(code(secret, 0), ",'deviceId':'" + made + "'"), "deviceId"))
                .isNotIn(made, device);
    }

    @Test
    void the_secret_is_shown_as_a_picture_until_it_is_confirmed() {
        String token = demo.token(Demo.ACME_AGENT);
        assertThat(demo.http.get(OWN + "/qr.svg", token).status()).isEqualTo(409);
        demo.http.post(OWN, token, ENROL);

        Http.Answer svg = demo.http.get(OWN + "/qr.svg", token);
        assertThat(svg.status()).isEqualTo(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.header("Cache-Control")).contains("no-store");
        assertThat(svg.body()).startsWith("<svg ").endsWith("</svg>");
        Http.Answer png = demo.http.get(OWN + "/qr.png", token);
        assertThat(png.header("Content-Type")).startsWith("image/png");
        assertThat(png.header("Cache-Control")).contains("no-store");
        assertThat(png.body()).contains("PNG").contains("IHDR");
        assertThat(demo.http.get(OWN + "/qr.png", demo.token(Demo.GLOBEX_AGENT)).status())
                .isEqualTo(409);

        enrolled(token);
        assertThat(demo.http.get(OWN + "/qr.svg", token).json().get("code").textValue())
                .isEqualTo("tenancy/second-factor-on");
    }

    @Test
    void a_super_admin_sees_their_own_picture() {
        String token = demo.token(Demo.SUPER_ADMIN);
        demo.http.post(OWN, token, ENROL);

        assertThat(demo.http.get(OWN + "/qr.svg", token).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_code_at_the_second_step_is_on_the_record_of_the_tenant() {
        String own = demo.token(Demo.ACME_AGENT);
        String secret = enrolled(own);
        assertThat(finish("000000".equals(code(secret, 0)) ? "111111" : "000000", "")
                        .status())
                .isEqualTo(422);

        assertThat(trail(own).stream().filter(entry -> entry.action().equals("LogInSecondStep")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo(AuditOutcome.REFUSED);
                    assertThat(entry.addressHash()).isPresent();
                    assertThat(entry.requestId()).isNotEmpty();
                    assertThat(entry.object().map(object -> object.type())).contains("user");
                });
        finish(code(secret, 0), "");
        assertThat(trail(own)).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("LogIn");
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.DONE);
        });
    }

    @Test
    void wrong_passwords_inside_a_session_have_to_wait_and_the_session_goes_on() {
        String own = demo.token(Demo.ACME_AGENT);
        String secret = enrolled(own);
        String guess = json("{'password':'a guess','code':'" + code(secret, 0) + "'}");
        for (int i = 0; i < 5; i++) {
            assertThat(demo.http.post(OWN + "/disable", own, guess).status()).isEqualTo(422);
        }
        Http.Answer sixth = demo.http.post(OWN + "/disable", own, guess);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.json().get("code").textValue()).isEqualTo("tenancy/too-many-attempts");
        assertThat(sixth.header("Retry-After")).isEqualTo("30");
        String change = json("{'currentPassword':'" + Demo.PASSWORD + "','newPassword':'a wholly different phrase'}");
        assertThat(demo.http.post("/api/v1/me/password", own, change).status()).isEqualTo(429);
        assertThat(status(own)).isEqualTo(200);
        assertThat(finish(code(secret, 0), "").status()).isEqualTo(200);
    }
}
