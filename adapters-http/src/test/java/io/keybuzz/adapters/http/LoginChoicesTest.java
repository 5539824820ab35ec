package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginChoicesTest {
    private static final String SHARED = "shared@example.test";

    private Demo demo;

    @BeforeEach
    void start() {
        demo = Demo.start();
        found("umbrella", "Umbrella Ltd", Demo.PASSWORD);
        found("initech", "Initech", Demo.PASSWORD);
        found("hooli", "Hooli", "another password than that");
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private void found(String slug, String name, String password) {
        FoundTenant.Person person = new FoundTenant.Person(new EmailAddress(SHARED), "Sam", Role.OWNER, password);
        demo.application
                .tenancy()
                .found(
                        new FoundTenant(slug, name, Plan.PRO, TenantStatus.ACTIVE, "Support", List.of(person)),
                        demo.clock.instant());
    }

    @Test
    void one_password_for_several_tenants_gets_them_to_choose_from_and_no_others() {
        Http.Answer answer = demo.http.login(SHARED, Demo.PASSWORD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").textValue()).isEqualTo("tenancy/tenant-required");
        assertThat(answer.json().get("choices").toString())
                .isEqualTo(
                        "[{\"slug\":\"initech\",\"name\":\"Initech\"},{\"slug\":\"umbrella\",\"name\":\"Umbrella Ltd\"}]");
        for (JsonNode choice : answer.json().get("choices")) {
            String slug = choice.get("slug").textValue();
            assertThat(demo.http
                            .post(
                                    "/api/v1/auth/login",
                                    "none",
                                    "{\"email\":\"" + SHARED + "\",\"password\":\"" + Demo.PASSWORD + "\",\"tenant\":\""
                                            + slug + "\"}")
                            .status())
                    .as(slug)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_password_of_one_tenant_alone_picks_it_and_a_wrong_one_is_told_nothing() {
        assertThat(demo.http.login(SHARED, "another password than that").status())
                .isEqualTo(200);
        Http.Answer wrong = demo.http.login(SHARED, "a password of none of them");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).doesNotContain("choices", "initech", "umbrella");
    }
}
