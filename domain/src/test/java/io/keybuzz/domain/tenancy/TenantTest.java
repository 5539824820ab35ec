package io.keybuzz.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {
    private static final TenantId ID = new TenantId(new UUID(0, 1));

    private static Tenant tenant(String slug) {
        return new Tenant(ID, slug, "Shop", Plan.PRO, TenantStatus.ACTIVE, Instant.EPOCH, Instant.EPOCH);
    }

    private static User user(Optional<TenantId> tenant, Role role) {
        return new User(
                new UserId(new UUID(0, 2)),
                tenant,
                new EmailAddress("a@example.test"),
                "A",
                role,
                new PasswordHash("secret hash"),
                true,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "acme-electronics", "0-9", "a1"})
    void a_slug_has_lower_case_letters_digits_and_inner_hyphens(String slug) {
        assertThat(tenant(slug).slug()).isEqualTo(slug);
        assertThat(tenant("x".repeat(63)).slug()).hasSize(63);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-ab", "ab-", "Ab", "a_b", "a.b", "a b", "é-b", "ab\n"})
    void anything_else_is_refused(String slug) {
        assertThatThrownBy(() -> tenant(slug))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TenancyProblem.INVALID_SLUG));
    }

    @Test
    void only_trial_and_active_tenants_may_work() {
        assertThat(TenantStatus.TRIAL.mayWork()).isTrue();
        assertThat(TenantStatus.ACTIVE.mayWork()).isTrue();
        assertThat(TenantStatus.SUSPENDED.mayWork()).isFalse();
        assertThat(TenantStatus.CLOSED.mayWork()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_super_admin_and_nobody_else_is_without_a_tenant(Role role) {
        boolean admin = role == Role.SUPER_ADMIN;

        assertThat(user(admin ? Optional.empty() : Optional.of(ID), role).role())
                .isEqualTo(role);
        assertThatThrownBy(() -> user(admin ? Optional.of(ID) : Optional.empty(), role))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_password_hash_does_not_print() {
        assertThat(user(Optional.of(ID), Role.AGENT).toString()).doesNotContain("secret");
    }
}
