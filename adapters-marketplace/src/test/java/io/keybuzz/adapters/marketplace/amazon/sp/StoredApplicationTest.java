package io.keybuzz.adapters.marketplace.amazon.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication.Stage;
import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.contract.marketplace.access.AmazonApplicationsContract;
import io.keybuzz.testkit.fake.HeldSecrets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredApplicationTest implements AmazonApplicationsContract {
    private static final SecretPath PATH = SecretPath.ofApplication("amazon_spapi_app");

    private final FixedClock clock = new FixedClock();
    private final HeldSecrets secrets = new HeldSecrets();
    private final AmazonApplications applications = AmazonAdapters.applicationIn(secrets, "amazon_spapi_app", clock);

    StoredApplicationTest() {
        store("one", 0);
    }

    private void store(String secret, long version) {
        secrets.write(
                PATH,
                Map.of(
                        "application_id", "app",
                        "client_id", "client",
                        "client_secret", secret,
                        "redirect_uri", "https://k.example/callback",
                        "app_state", "draft",
                        "region", "eu-west-1"),
                version);
    }

    @Override
    public AmazonApplications applications() {
        return applications;
    }

    @Override
    public AmazonApplication application() {
        return new AmazonApplication("app", "client", "one", "https://k.example/callback", Stage.DRAFT);
    }

    @Test
    void a_new_secret_is_used_within_five_minutes_or_at_once_when_asked() {
        assertThat(applications.current().clientSecret()).isEqualTo("one");
        store("two", 1);
        assertThat(applications.current().clientSecret()).isEqualTo("one");
        clock.advance(Duration.ofMinutes(5));
        assertThat(applications.current().clientSecret()).isEqualTo("two");
        store("three", 2);
        assertThat(applications.newest().clientSecret()).isEqualTo("three");
        assertThat(applications.current().clientSecret()).isEqualTo("three");
    }

    @Test
    void what_is_missing_is_named() {
        secrets.write(PATH, Map.of("client_id", "client"), 1);
        assertThatThrownBy(applications::current)
                .isInstanceOf(SecretTrouble.class)
                .hasMessage("the secret at keybuzz/ai/amazon_spapi_app lacks application_id");
        secrets.erase(PATH);
        assertThatThrownBy(applications::current).isInstanceOf(SecretTrouble.class);
    }
}
