package io.keybuzz.adapters.integration.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.contract.marketplace.access.SecretStoreContract;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.vault.FakeVault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VaultSecretStoreTest implements SecretStoreContract {
    private static final SecretPath PATH = SecretPath.ofApplication("amazon_spapi_app");
    private static final Map<String, String> VALUES = Map.of("client_secret", "canary-7f3a");

    private final FixedClock clock = new FixedClock();
    private final FakeVault vault = new FakeVault(clock);
    private final SecretStore store = store(new VaultSettings.AppRole(FakeVault.ROLE, FakeVault.SECRET_ID));

    private SecretStore store(VaultSettings.Login login) {
        return store(login, Optional.empty());
    }

    private SecretStore store(VaultSettings.Login login, Optional<String> namespace) {
        return VaultAdapters.secrets(
                new VaultSettings(vault.address(), namespace, VaultSettings.DEFAULT_MOUNT, login),
                clock,
                Duration.ofSeconds(2),
                atMost -> {});
    }

    @Override
    public SecretStore secrets() {
        return store;
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static void assertTrouble(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SecretTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(reason))
                .satisfies(
                        thrown -> assertThat(String.valueOf(thrown)).doesNotContain("canary", "hvs.", "role-secret"));
    }

    private long logins() {
        return vault.server().count("POST", "/auth/approle/login");
    }

    @Test
    void one_login_serves_many_calls_and_is_renewed_before_it_ends() {
        store.write(PATH, VALUES, 0);
        store.read(PATH);
        assertThat(logins()).isEqualTo(1);
        assertThat(vault.server().count("POST", "/renew-self")).isZero();

        clock.advance(Duration.ofMinutes(41));
        assertThat(store.read(PATH)).isPresent();
        assertThat(logins()).isEqualTo(1);
        assertThat(vault.server().count("POST", "/renew-self")).isEqualTo(1);
    }

    @Test
    void fault_08_a_token_at_its_longest_is_given_up_for_a_new_login() {
        vault.leases(Duration.ofHours(1), Duration.ofMinutes(80));
        store.write(PATH, VALUES, 0);
        clock.advance(Duration.ofMinutes(55));
        assertThat(store.read(PATH)).isPresent();
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void fault_08_a_token_that_ended_while_nobody_asked_is_replaced() {
        store.write(PATH, VALUES, 0);
        clock.advance(Duration.ofHours(9));
        assertThat(store.read(PATH)).isPresent();
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void fault_08_a_refused_token_is_replaced_once_and_what_is_forbidden_stays_so() {
        store.write(PATH, VALUES, 0);
        vault.revokeAll();
        assertThat(store.read(PATH)).isPresent();
        assertThat(logins()).isEqualTo(2);

        for (int nth = 1; nth <= 2; nth++) {
            vault.server().misbehave(call -> call.path().contains("/data/"), 1, new Fault.Instead(denied()));
        }
        assertTrouble(Reason.DENIED, () -> store.read(PATH));
        assertThat(logins()).isEqualTo(3);
    }

    private static Reply denied() {
        return Reply.json(403, "{\"errors\":[\"permission denied\"]}");
    }

    @Test
    void fault_08_a_sealed_vault_is_tried_three_times_and_forgotten_when_it_opens() {
        store.write(PATH, VALUES, 0);
        int before = vault.server().journal().size();
        vault.seal(true);
        assertTrouble(Reason.UNAVAILABLE, () -> store.read(PATH));
        assertThat(vault.server().journal()).hasSize(before + 3);
        vault.seal(false);
        assertThat(store.read(PATH)).isPresent();
    }

    @Test
    void fault_08_a_vault_that_is_over_its_quota_or_away_for_a_moment_answers_in_the_end() {
        store.write(PATH, VALUES, 0);
        vault.server().misbehave(call -> call.method().equals("GET"), 1, new Fault.Instead(Reply.json(429, "{}")));
        vault.server().misbehave(call -> call.method().equals("GET"), 1, new Fault.HangUpBefore());
        assertThat(store.read(PATH).orElseThrow().values()).isEqualTo(VALUES);
    }

    @Test
    void fault_08_a_write_whose_answer_was_lost_is_recognised() {
        long first = store.write(PATH, VALUES, 0);
        vault.server().misbehave(call -> call.path().contains("/data/"), 1, new Fault.HangUpAfter());
        long second = store.write(PATH, Map.of("client_secret", "other"), first);
        assertThat(second).isEqualTo(first + 1);
        assertThat(store.read(PATH).orElseThrow().version()).isEqualTo(second);
    }

    @Test
    void fault_08_a_race_lost_is_a_conflict_and_leaves_the_winners_value() {
        long first = store.write(PATH, VALUES, 0);
        store.write(PATH, Map.of("client_secret", "winner"), first);
        assertTrouble(Reason.CONFLICT, () -> store.write(PATH, VALUES, first));
        assertThat(store.read(PATH).orElseThrow().values()).containsEntry("client_secret", "winner");
    }

    @Test
    void a_version_an_operator_deleted_is_not_there_and_is_written_over() {
        store.write(PATH, VALUES, 0);
        vault.softDelete(PATH.value());
        assertThat(store.read(PATH)).isEmpty();
        assertThat(store.write(PATH, VALUES, 0)).isEqualTo(2);
        assertThat(store.read(PATH)).isPresent();
    }

    @Test
    void a_token_that_somebody_made_is_renewed_and_one_without_an_end_is_not() {
        SecretStore ending = store(new VaultSettings.Token(vault.issue(Optional.of(Duration.ofMinutes(30)))));
        SecretStore endless = store(new VaultSettings.Token(vault.issue(Optional.empty())));
        ending.write(PATH, VALUES, 0);
        clock.advance(Duration.ofMinutes(25));
        assertThat(ending.read(PATH)).isPresent();
        assertThat(endless.read(PATH)).isPresent();
        assertThat(vault.server().count("POST", "/renew-self")).isEqualTo(1);
        clock.advance(Duration.ofHours(9));
        assertThat(endless.read(PATH)).isPresent();
        assertTrouble(Reason.DENIED, () -> ending.read(PATH));
        assertTrouble(
                Reason.DENIED,
                () -> store(new VaultSettings.AppRole("nobody", "wrong")).read(PATH));
    }

    @Test
    void the_namespace_goes_along() {
        vault.namespace("team/keybuzz");
        assertTrouble(Reason.DENIED, () -> store.read(PATH));
        SecretStore inside =
                store(new VaultSettings.AppRole(FakeVault.ROLE, FakeVault.SECRET_ID), Optional.of("team/keybuzz"));
        assertThat(inside.write(PATH, VALUES, 0)).isEqualTo(1);
    }

    @Test
    void fault_08_settings_and_store_print_no_secret() {
        var settings = new VaultSettings(
                vault.address(), Optional.empty(), "secret", new VaultSettings.AppRole("role-1", "role-secret-1"));
        assertThat(settings.toString() + new VaultSettings.Token("hvs.secret") + store)
                .doesNotContain("role-secret", "hvs.");
    }
}
