package io.keybuzz.testkit.contract.marketplace.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import org.junit.jupiter.api.Test;

/** The promises of {@link AmazonApplications}. */
public interface AmazonApplicationsContract {
    /** One that knows of {@link #application()}. */
    AmazonApplications applications();

    AmazonApplication application();

    @Test
    default void the_application_is_the_one_that_was_given_however_it_is_asked_for() {
        assertThat(applications().current()).isEqualTo(application());
        assertThat(applications().newest()).isEqualTo(application());
    }

    @Test
    default void its_secret_is_not_printed() {
        assertThat(application().clientSecret()).isNotBlank();
        assertThat(applications().current().toString() + applications())
                .doesNotContain(application().clientSecret());
    }
}
