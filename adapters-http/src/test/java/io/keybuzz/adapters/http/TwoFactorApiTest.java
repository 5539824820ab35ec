package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.twofactor.TimeSteps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoFactorApiTest {
    private static final String OWN = "/api/v1/me/2fa";
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

    private String token(String email) {
        return demo.token(email);
    }

    private Http.Answer own(String token, String what, String json) {
        return demo.http.post(OWN + what, token, json);
    }

    /** What an authenticator shows for this secret right now, or some steps away. */
    private String code(String secret, int steps) {
        long step = TimeSteps.at(demo.clock.instant()) + steps;
        return demo.secrets.codes().code(Authenticator.seed(secret), step);
    }

    private static String json(String... pairs) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i += 2) {
            json.append(i == 0 ? "" : ",").append('"').append(pairs[i]).append("\":\"");
            json.append(pairs[i + 1]).append('"');
        }
        return json.append('}').toString();
    }

    private Enrolled enrol(String email) {
        String token = token(email);
        String secret = own(token, "", json("password", Demo.PASSWORD))
                .data()
                .get("secret")
                .textValue();
        Http.Answer confirmed = own(token, "/confirm", json("code", code(secret, 0)));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        confirmed.data().get("recoveryCodes").forEach(each -> codes.add(each.textValue()));
        demo.clock.advance(Duration.ofSeconds(90));
        return new Enrolled(token, secret, codes);
    }

    private Http.Answer mfa(String email, String code) {
        String mfaToken =
                demo.http.login(email, Demo.PASSWORD).json().get("mfaToken").textValue();
        return demo.http.post(MFA, "none", json("mfaToken", mfaToken, "code", code));
    }

    private static String problem(Http.Answer answer) {
        return answer.status() + " " + answer.json().get("code").textValue();
    }

    private record Enrolled(String token, String secret, List<String> recoveryCodes) {}

    @Test
    void setting_one_up_shows_the_secret_once_and_counts_from_its_first_code() {
        String token = token(Demo.ACME_AGENT);
        assertThat(demo.http.get(OWN, token).data().toString())
                .isEqualTo("{\"enabled\":false,\"enabledAt\":null,\"pending\":false,\"required\":false,"
                        + "\"recoveryCodesLeft\":0}");

        JsonNode shown = own(token, "", json("password", Demo.PASSWORD)).data();
        String secret = shown.get("secret").textValue();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(shown.get("uri").textValue())
                .isEqualTo("otpauth://totp/KeyBuzz:agent%40acme-electronics.com?secret=" + secret
                        + "&issuer=KeyBuzz&algorithm=SHA1&digits=6&period=30");
        assertThat(shown.get("qrSvg").textValue()).startsWith("data:image/svg+xml;base64,");
        assertThat(shown.get("qrPng").textValue()).startsWith("data:image/png;base64,");
        assertThat(demo.http.get(OWN, token).data().get("pending").booleanValue())
                .isTrue();
        assertThat(demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json().has("token"))
                .isTrue();

        assertThat(problem(own(token, "/confirm", json("code", wrong(secret))))).isEqualTo("422 tenancy/wrong-code");
        JsonNode codes =
                own(token, "/confirm", json("code", code(secret, 0))).data().get("recoveryCodes");
        assertThat(codes)
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.textValue()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}"));
        JsonNode status = demo.http.get(OWN, token).data();
        assertThat(status.get("enabled").booleanValue()).isTrue();
        assertThat(status.get("recoveryCodesLeft").intValue()).isEqualTo(10);
        assertThat(problem(own(token, "", json("password", Demo.PASSWORD)))).isEqualTo("409 tenancy/second-factor-on");
        assertThat(problem(own(token, "/confirm", json("code", code(secret, 1)))))
                .isEqualTo("409 tenancy/second-factor-on");
    }

    private String wrong(String secret) {
        List<String> good = List.of(code(secret, -1), code(secret, 0), code(secret, 1));
        return List.of("000000", "111111", "222222", "333333").stream()
                .filter(code -> !good.contains(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_login_then_takes_a_code_each_code_once() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        Http.Answer first = demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().fieldNames())
                .toIterable()
                .containsExactly("mfaRequired", "enrolmentRequired", "mfaToken");
        assertThat(first.json().get("enrolmentRequired").booleanValue()).isFalse();

        Http.Answer second = mfa(Demo.ACME_AGENT, code(agent.secret(), 0));
        assertThat(second.json().fieldNames())
                .toIterable()
                .containsExactly("user", "token", "refreshToken", "deviceId");
        assertThat(demo.http
                        .post(
                                "/api/v1/auth/refresh",
                                json(
                                        "refreshToken",
                                        second.json().get("refreshToken").textValue()))
                        .status())
                .isEqualTo(200);
        assertThat(demo.http
                        .get("/api/v1/tenants", second.json().get("token").textValue())
                        .status())
                .isEqualTo(200);
        assertThat(problem(mfa(Demo.ACME_AGENT, code(agent.secret(), 0)))).isEqualTo("422 tenancy/wrong-code");
        assertThat(problem(mfa(Demo.ACME_AGENT, code(agent.secret(), -1)))).isEqualTo("422 tenancy/wrong-code");
        assertThat(mfa(Demo.ACME_AGENT, code(agent.secret(), 1)).status()).isEqualTo(200);
    }

    @Test
    void codes_of_the_step_before_and_after_are_taken_and_no_others() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        assertThat(problem(mfa(Demo.ACME_AGENT, code(agent.secret(), -2)))).isEqualTo("422 tenancy/wrong-code");
        assertThat(problem(mfa(Demo.ACME_AGENT, code(agent.secret(), 2)))).isEqualTo("422 tenancy/wrong-code");
        assertThat(mfa(Demo.ACME_AGENT, code(agent.secret(), -1)).status()).isEqualTo(200);
        assertThat(mfa(Demo.ACME_AGENT, code(agent.secret(), 1)).status()).isEqualTo(200);
    }

    @Test
    void the_token_between_the_steps_is_good_for_one_login_within_five_minutes_and_nothing_else() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        String mfaToken = mfaToken();
        assertThat(demo.http.get("/api/v1/tickets", mfaToken).status()).isEqualTo(401);
        assertThat(finish(mfaToken, code(agent.secret(), 0)).status()).isEqualTo(200);
        assertThat(problem(finish(mfaToken, code(agent.secret(), 1)))).isEqualTo("401 tenancy/mfa-token-not-valid");

        String late = mfaToken();
        demo.clock.advance(Duration.ofMinutes(5));
        for (String bad :
                List.of(late, late.substring(1), late + "A", late.replace("mfa_", "mfb_"), agent.token(), "x")) {
            Http.Answer answer = finish(bad, code(agent.secret(), 0));
            assertThat(answer.status()).as(bad).isIn(401, 422);
            assertThat(answer.json().get("code").textValue())
                    .isIn("tenancy/mfa-token-not-valid", "request/invalid-fields");
        }
        String forged = mfaToken();
        char last = forged.charAt(forged.length() - 10);
        String changed = forged.substring(0, forged.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + forged.substring(forged.length() - 9);
        assertThat(problem(finish(changed, code(agent.secret(), 0)))).isEqualTo("401 tenancy/mfa-token-not-valid");
        assertThat(finish(forged, code(agent.secret(), 0)).status()).isEqualTo(200);
    }

    private String mfaToken() {
        return demo.http
                .login(Demo.ACME_AGENT, Demo.PASSWORD)
                .json()
                .get("mfaToken")
                .textValue();
    }

    private Http.Answer finish(String mfaToken, String code) {
        return demo.http.post(MFA, "none", json("mfaToken", mfaToken, "code", code));
    }

    @Test
    void five_wrong_codes_make_everybody_wait_five_minutes_the_right_code_too() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        for (int i = 0; i < 4; i++) {
            assertThat(problem(mfa(Demo.ACME_AGENT, wrong(agent.secret())))).isEqualTo("422 tenancy/wrong-code");
        }
        Http.Answer fifth = mfa(Demo.ACME_AGENT, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA");
        assertThat(problem(fifth)).isEqualTo("429 tenancy/too-many-codes");
        assertThat(fifth.header("Retry-After")).isEqualTo("300");

        demo.clock.advance(Duration.ofSeconds(299));
        Http.Answer right = mfa(Demo.ACME_AGENT, code(agent.secret(), 0));
        assertThat(problem(right)).isEqualTo("429 tenancy/too-many-codes");
        assertThat(right.header("Retry-After")).isEqualTo("1");
        assertThat(mfa(Demo.ACME_AGENT, agent.recoveryCodes().get(0)).status()).isEqualTo(429);
        demo.clock.advance(Duration.ofSeconds(1));
        assertThat(mfa(Demo.ACME_AGENT, code(agent.secret(), 0)).status()).isEqualTo(200);
    }

    @Test
    void a_recovery_code_stands_in_once_however_it_is_typed() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        String recovery = agent.recoveryCodes().get(3);
        assertThat(mfa(Demo.ACME_AGENT, recovery.toLowerCase(Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        assertThat(problem(mfa(Demo.ACME_AGENT, recovery))).isEqualTo("422 tenancy/wrong-code");
        assertThat(demo.http
                        .get(OWN, agent.token())
                        .data()
                        .get("recoveryCodesLeft")
                        .intValue())
                .isEqualTo(9);

        Http.Answer renewed = own(agent.token(), "/recovery-codes", json("code", code(agent.secret(), 0)));
        assertThat(renewed.data().get("recoveryCodes")).hasSize(10);
        assertThat(problem(mfa(Demo.ACME_AGENT, agent.recoveryCodes().get(4)))).isEqualTo("422 tenancy/wrong-code");
        assertThat(mfa(
                                Demo.ACME_AGENT,
                                renewed.data().get("recoveryCodes").get(0).textValue())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void turning_it_off_takes_the_password_and_a_code() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        String good = code(agent.secret(), 0);
        assertThat(problem(own(agent.token(), "/disable", json("password", "wrong", "code", good))))
                .isEqualTo("422 tenancy/wrong-password");
        assertThat(problem(
                        own(agent.token(), "/disable", json("password", Demo.PASSWORD, "code", wrong(agent.secret())))))
                .isEqualTo("422 tenancy/wrong-code");
        assertThat(own(agent.token(), "/disable", json("password", Demo.PASSWORD, "code", good))
                        .status())
                .isEqualTo(204);
        assertThat(demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json().has("token"))
                .isTrue();
        assertThat(problem(own(agent.token(), "/recovery-codes", json("code", good))))
                .isEqualTo("409 tenancy/second-factor-off");
    }

    @Test
    void an_administrator_takes_it_away_within_the_tenant_and_below() {
        demo.application
                .tenancy()
                .found(
                        new FoundTenant(
                                "initech",
                                "Initech",
                                Plan.PRO,
                                TenantStatus.ACTIVE,
                                "Support",
                                List.of(
                                        person("owner", Role.OWNER),
                                        person("admin", Role.ADMIN),
                                        person("agent", Role.AGENT))),
                        demo.clock.instant());
        String agent = id("agent@initech.test");
        String owner = id("owner@initech.test");
        Enrolled theirs = enrol("agent@initech.test");
        Enrolled bosses = enrol("owner@initech.test");
        String admin = token("admin@initech.test");

        assertThat(reset(agent, theirs.token()).status()).isEqualTo(403);
        assertThat(reset(agent, token(Demo.GLOBEX_AGENT)).status()).isEqualTo(403);
        assertThat(problem(reset(owner, admin))).isEqualTo("403 access/not-allowed");
        assertThat(problem(reset(id("admin@initech.test"), admin))).isEqualTo("403 access/not-allowed");
        for (String nobody : List.of("x", "01980000-0000-7000-8000-ffffffffffff", id(Demo.ACME_AGENT))) {
            assertThat(problem(reset(nobody, admin))).isEqualTo("404 tenancy/user-not-found");
        }
        assertThat(reset(agent, admin).status()).isEqualTo(204);
        assertThat(demo.http.login("agent@initech.test", Demo.PASSWORD).json().has("token"))
                .isTrue();
        assertThat(reset(owner, token(Demo.SUPER_ADMIN)).status()).isEqualTo(204);
        assertThat(demo.http.get(OWN, bosses.token()).status()).isEqualTo(401);
        assertThat(demo.http
                        .get(OWN, token("owner@initech.test"))
                        .data()
                        .get("enabled")
                        .booleanValue())
                .isFalse();
    }

    private static FoundTenant.Person person(String name, Role role) {
        return new FoundTenant.Person(new EmailAddress(name + "@initech.test"), name, role, Demo.PASSWORD);
    }

    private String id(String email) {
        return demo.http
                .login(email, Demo.PASSWORD)
                .json()
                .get("user")
                .get("id")
                .textValue();
    }

    private Http.Answer reset(String user, String token) {
        return demo.http.send(demo.http
                .request("/api/v1/users/" + user + "/2fa")
                .header("Authorization", "Bearer " + token)
                .DELETE());
    }

    @Test
    void a_super_admin_has_one_too_and_where_it_is_demanded_cannot_be_in_without() {
        Enrolled admin = enrol(Demo.SUPER_ADMIN);
        assertThat(mfa(Demo.SUPER_ADMIN, code(admin.secret(), 0)).status()).isEqualTo(200);
        try (Demo strict = Demo.startStrict()) {
            JsonNode first = strict.http.login(Demo.SUPER_ADMIN, Demo.PASSWORD).json();
            assertThat(first.get("enrolmentRequired").booleanValue()).isTrue();
            String mfaToken = first.get("mfaToken").textValue();
            assertThat(problem(strict.http.post(MFA, "none", json("mfaToken", mfaToken, "code", "123456"))))
                    .isEqualTo("401 tenancy/mfa-token-not-valid");

            String secret = strict.http
                    .post(MFA + "/enrolment", "none", json("mfaToken", mfaToken))
                    .data()
                    .get("secret")
                    .textValue();
            String code = strict.secrets.codes().code(Authenticator.seed(secret), TimeSteps.at(strict.clock.instant()));
            JsonNode done = strict.http
                    .post(MFA + "/enrolment/confirm", "none", json("mfaToken", mfaToken, "code", code))
                    .json();
            assertThat(done.fieldNames())
                    .toIterable()
                    .containsExactly("user", "token", "refreshToken", "deviceId", "recoveryCodes");
            assertThat(problem(strict.http.post(MFA + "/enrolment", "none", json("mfaToken", mfaToken))))
                    .isEqualTo("401 tenancy/mfa-token-not-valid");
            String token = done.get("token").textValue();
            String recovery = done.get("recoveryCodes").get(0).textValue();
            assertThat(problem(strict.http.post(
                            OWN + "/disable", token, json("password", Demo.PASSWORD, "code", recovery))))
                    .isEqualTo("403 tenancy/second-factor-required");
            assertThat(strict.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json().has("token"))
                    .isTrue();
            assertThat(strict.http
                            .login(Demo.SUPER_ADMIN, Demo.PASSWORD)
                            .json()
                            .get("enrolmentRequired")
                            .booleanValue())
                    .isFalse();
        }
    }

    @Test
    void a_seed_that_cannot_be_opened_is_our_failure_and_told_without_detail() {
        Enrolled agent = enrol(Demo.ACME_AGENT);
        JsonNode user = demo.http.get("/api/v1/tenants", agent.token()).data().get(0);
        TenantId tenant = new TenantId(UUID.fromString(user.get("id").textValue()));
        String mfaToken = mfaToken();
        demo.stores.unitOfWork().run(new TenantScope.One(tenant), () -> {
            SealedColumn seeds = demo.stores.tenancy().twoFactor().seeds();
            SealedColumn.Value seed =
                    seeds.sealedOtherwise(0, Optional.empty(), 1).get(0);
            byte[] bytes = seed.sealed().toByteArray();
            bytes[bytes.length - 1] ^= 1;
            seeds.replace(seed, Sealed.of(bytes));
            return seed;
        });

        Http.Answer answer = finish(mfaToken, code(agent.secret(), 0));

        assertThat(problem(answer)).isEqualTo("500 service/failure");
        assertThat(answer.body()).doesNotContain("tenant key", "seal", "second_factor");
        assertThat(finish(mfaToken, agent.recoveryCodes().get(0)).status()).isEqualTo(200);
    }
}
