package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.Administration;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.tenancy.ListTenants;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.tenancy.TwoStepLogIn;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.application.tenancy.password.Passwords;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.application.tenancy.twofactor.TwoFactor;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginApiTest {
    private static final String LOGIN = "/api/v1/auth/login";

    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void a_login_answers_with_the_user_and_a_token_and_nothing_else() {
        JsonNode answer = demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).json();
        assertThat(answer.fieldNames()).toIterable().containsExactly("user", "token", "refreshToken", "deviceId");
        JsonNode user = answer.get("user");
        assertThat(user.fieldNames()).toIterable().containsExactly("id", "email", "fullName", "role", "tenantId");
        assertThat(user.get("email").textValue()).isEqualTo(Demo.ACME_AGENT);
        assertThat(user.get("role").textValue()).isEqualTo("agent");
        assertThat(user.get("tenantId").textValue()).hasSize(36);
        assertThat(demo.http
                        .get("/api/v1/tenants", answer.get("token").textValue())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_super_admin_has_no_tenant() {
        JsonNode user = demo.http.login(Demo.SUPER_ADMIN, Demo.PASSWORD).json().get("user");
        assertThat(user.get("tenantId").isNull()).isTrue();
        assertThat(user.get("role").textValue()).isEqualTo("super_admin");
    }

    @Test
    void the_address_counts_without_regard_to_case() {
        assertThat(demo.http.login("Agent@ACME-Electronics.com", Demo.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void every_wrong_login_gets_the_same_answer() {
        try (Demo own = Demo.start()) {
            List<Http.Answer> answers = List.of(
                    patient(own, own.http.login(Demo.ACME_AGENT, "wrong")),
                    patient(own, own.http.login(Demo.ACME_AGENT, "")),
                    patient(own, own.http.login(Demo.ACME_AGENT, "   ")),
                    patient(own, own.http.login(Demo.ACME_AGENT, Demo.PASSWORD + " ")),
                    patient(own, own.http.login(Demo.ACME_AGENT, "x".repeat(1_000))),
                    patient(own, own.http.login("nobody@acme-electronics.com", Demo.PASSWORD)),
                    patient(own, own.http.login("not an address", Demo.PASSWORD)),
                    own.http.post(
                            LOGIN,
                            "none",
                            "{\"email\":\"" + Demo.ACME_AGENT + "\",\"password\":\"" + Demo.PASSWORD
                                    + "\",\"tenant\":\"globex-retail\"}"));
            for (Http.Answer answer : answers) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                assertThat(answer.body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                        .isEqualTo(answers.get(0).body().replaceAll("\"instance\":\"[^\"]*\"", ""));
            }
        }
    }

    /** The answer, after the wait that wrong passwords cost. */
    private static Http.Answer patient(Demo own, Http.Answer answer) {
        own.clock.advance(Duration.ofHours(1));
        return answer;
    }

    @Test
    void every_faulty_field_is_named_at_once() {
        Http.Answer answer = login("{\"email\":7,\"password\":null,\"tenant\":\"\",\"remember\":true}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").textValue()).isEqualTo("request/invalid-fields");
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("field").textValue() + ":" + error.get("code").textValue())
                .containsExactlyInAnyOrder("email:wrong-type", "password:required", "tenant:blank", "remember:unknown");
    }

    @Test
    void an_over_long_or_unstorable_password_is_refused_before_it_is_hashed() {
        assertThat(demo.http.login(Demo.ACME_AGENT, "x".repeat(1_025)).status()).isEqualTo(422);
        assertThat(login("{\"email\":\"a@b.fr\",\"password\":\"a\\u0000b\"}").status())
                .isEqualTo(422);
    }

    @Test
    void a_busy_login_says_when_to_come_back() {
        try (Demo busy = Demo.start(app -> new KeyBuzzApplication(
                new Busy(app.tenancy()),
                app.ticketing(),
                app.automation(),
                app.marketplaces(),
                app.billing(),
                app.auditing(),
                app.privacy(),
                app.relay()))) {
            Http.Answer answer = busy.http.login(Demo.ACME_AGENT, Demo.PASSWORD);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.json().get("retryAfter").intValue()).isEqualTo(2);
        }
    }

    private static Http.Answer login(String json) {
        return demo.http.post(LOGIN, "none", json);
    }

    /** A tenancy whose bulkhead is full. */
    private record Busy(Tenancy calm) implements Tenancy {
        @Override
        public LogIn.Outcome logIn(LogIn attempt, Visit visit) {
            throw TenancyProblem.LOGIN_BUSY.refuse("Too many logins at once", Map.of("retryAfter", 2));
        }

        @Override
        public TwoStepLogIn twoStepLogIn() {
            return new BusyTwice(calm.twoStepLogIn());
        }

        @Override
        public TwoFactor twoFactor() {
            return calm.twoFactor();
        }

        @Override
        public Optional<Caller> authenticate(String token, Instant now) {
            return calm.authenticate(token, now);
        }

        @Override
        public Administration administration() {
            return calm.administration();
        }

        @Override
        public Access access() {
            return calm.access();
        }

        @Override
        public Passwords passwords() {
            return calm.passwords();
        }

        @Override
        public Page<Tenant> list(CallContext call, ListTenants query) {
            return calm.list(call, query);
        }

        @Override
        public Tenant found(FoundTenant command, Instant now) {
            return calm.found(command, now);
        }

        @Override
        public void foundSuperAdmin(FoundTenant.Person person, Instant now) {
            calm.foundSuperAdmin(person, now);
        }
    }

    /** The same for logins in two steps. */
    private record BusyTwice(TwoStepLogIn calm) implements TwoStepLogIn {
        @Override
        public LogIn.Step begin(LogIn attempt, Visit visit) {
            throw TenancyProblem.LOGIN_BUSY.refuse("Too many logins at once", Map.of("retryAfter", 2));
        }

        @Override
        public LogIn.Outcome finish(Code code, Visit visit) {
            return calm.finish(code, visit);
        }

        @Override
        public Enrolment enrol(String mfaToken, Visit visit) {
            return calm.enrol(mfaToken, visit);
        }

        @Override
        public Enrolled confirm(Code code, Visit visit) {
            return calm.confirm(code, visit);
        }
    }
}
