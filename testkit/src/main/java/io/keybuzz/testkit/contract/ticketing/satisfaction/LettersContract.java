package io.keybuzz.testkit.contract.ticketing.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.satisfaction.SurveyToken;
import io.keybuzz.domain.ticketing.satisfaction.port.Letters;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.satisfaction.port.Letters}, over a store of tenancy. */
public interface LettersContract extends StoreContract {
    /** Letters as {@link #stores()} has what they need. */
    Letters letters();

    @Test
    default void a_tenant_is_called_what_it_is_called_within_its_own_scope() {
        TenantId tenant = givenTenant();
        String name = read(tenant, () -> stores().tenants().find(tenant))
                .orElseThrow()
                .name();

        assertThat(read(tenant, () -> letters().nameOf(tenant))).contains(name);
        assertThat(read(givenTenant(), () -> letters().nameOf(tenant))).isEmpty();
    }

    @Test
    default void secrets_fit_into_links_and_are_never_the_same() {
        TenantId tenant = givenTenant();
        SurveyToken token = new SurveyToken(tenant, letters().secret());

        assertThat(SurveyToken.parse(token.text())).isEqualTo(Optional.of(token));
        assertThat(letters().secret()).isNotEqualTo(token.secret());
    }
}
