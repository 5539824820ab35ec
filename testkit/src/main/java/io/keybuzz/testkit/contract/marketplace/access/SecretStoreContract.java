package io.keybuzz.testkit.contract.marketplace.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The promises of {@link SecretStore}, wherever it keeps things. */
public interface SecretStoreContract {
    /** The same store all through one test method. */
    SecretStore secrets();

    private static SecretPath aPath() {
        return SecretPath.of(new TenantId(UUID.randomUUID()), Channel.AMAZON, new ConnectionId(UUID.randomUUID()));
    }

    private static Map<String, String> token(String value) {
        return Map.of("refresh_token", value, "granted_at", "2026-11-21T12:00:00Z");
    }

    private static void assertConflict(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        SecretTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(SecretTrouble.Reason.CONFLICT))
                .hasMessageNotContaining("Atzr");
    }

    @Test
    default void what_was_never_written_is_not_there() {
        assertThat(secrets().read(aPath())).isEmpty();
    }

    @Test
    default void a_secret_comes_back_with_the_version_it_was_written_as() {
        SecretPath path = aPath();
        long version = secrets().write(path, token("Atzr|one é€😀"), 0);

        assertThat(version).isPositive();
        assertThat(secrets().read(path)).contains(new StoredSecret(token("Atzr|one é€😀"), version));
    }

    @Test
    default void the_next_version_replaces_all_values_of_the_one_before() {
        SecretPath path = aPath();
        long first = secrets().write(path, token("Atzr|one"), 0);
        long second = secrets().write(path, Map.of("login", "shop"), first);

        assertThat(second).isGreaterThan(first);
        assertThat(secrets().read(path)).contains(new StoredSecret(Map.of("login", "shop"), second));
    }

    @Test
    default void who_read_an_older_version_writes_nothing() {
        SecretPath path = aPath();
        long first = secrets().write(path, token("Atzr|one"), 0);
        long second = secrets().write(path, token("Atzr|two"), first);

        assertConflict(() -> secrets().write(path, token("Atzr|three"), first));
        assertConflict(() -> secrets().write(path, token("Atzr|three"), 0));
        assertConflict(() -> secrets().write(path, token("Atzr|three"), second + 1));
        assertConflict(() -> secrets().write(aPath(), token("Atzr|three"), 1));
        assertThat(secrets().read(path)).contains(new StoredSecret(token("Atzr|two"), second));
    }

    @Test
    default void of_many_who_read_the_same_version_one_writes() {
        SecretPath path = aPath();
        long first = secrets().write(path, token("Atzr|one"), 0);

        var outcomes = Concurrently.run(6, () -> secrets().write(path, token("Atzr|two"), first));

        assertThat(outcomes.stream().filter(Concurrently.Outcome::succeeded)).hasSize(1);
        assertThat(secrets().read(path).orElseThrow().version()).isEqualTo(first + 1);
    }

    @Test
    default void what_is_erased_is_gone_and_can_be_written_anew() {
        SecretPath path = aPath();
        SecretPath other = aPath();
        secrets().write(path, token("Atzr|one"), 0);
        secrets().write(other, token("Atzr|other"), 0);

        secrets().erase(path);
        secrets().erase(path);

        assertThat(secrets().read(path)).isEmpty();
        assertThat(secrets().read(other)).isPresent();
        long again = secrets().write(path, token("Atzr|two"), 0);
        assertThat(secrets().read(path)).contains(new StoredSecret(token("Atzr|two"), again));
    }

    @Test
    default void our_own_applications_secret_is_kept_like_a_sellers() {
        SecretPath path = SecretPath.ofApplication("app_" + UUID.randomUUID());
        long version = secrets().write(path, Map.of("client_secret", "amzn1.oa2-cs.v1.x"), 0);

        assertThat(secrets().read(path))
                .contains(new StoredSecret(Map.of("client_secret", "amzn1.oa2-cs.v1.x"), version));
    }

    @Test
    default void nothing_of_it_is_printed() {
        SecretPath path = aPath();
        secrets().write(path, token("Atzr|canary"), 0);

        assertThat(secrets().toString()).doesNotContain("canary");
        assertThat(secrets().read(path).toString()).doesNotContain("canary");
    }
}
