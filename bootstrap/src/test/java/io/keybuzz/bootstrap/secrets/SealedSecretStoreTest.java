package io.keybuzz.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.integration.secret.AesGcmSealer;
import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.adapters.integration.secret.MasterKeyRing;
import io.keybuzz.adapters.integration.totp.HmacOneTimeCodes;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.privacy.RotateKeys;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.testkit.contract.marketplace.access.SecretStoreContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The store that comes with KeyBuzz, in memory, with real keys. */
class SealedSecretStoreTest implements SecretStoreContract {
    private static final SecretPath PATH = SecretPath.ofApplication("amazon_spapi_app");
    private static final Map<String, String> VALUES = Map.of("client_secret", "canary-51c0");

    private final Secrets store = new Secrets();
    private final SecretStore secrets = store(Secrets.OLD);

    private SecretStore store(String masterKeys) {
        return KeyBuzzApplication.secretStore(
                store.stores,
                new KeyBuzzPorts.Secrets(
                        new AesGcmSealer(),
                        new MasterKeyRing(EncryptionSettings.parse(masterKeys)),
                        new HmacOneTimeCodes(),
                        false),
                store.clock);
    }

    @Override
    public SecretStore secrets() {
        return secrets;
    }

    @Test
    void rotating_keys_moves_credentials_too() {
        secrets.write(PATH, VALUES, 0);
        RotateKeys.Outcome outcome =
                store.with(Secrets.NEW + "," + Secrets.OLD).rotate(new RotateKeys(true, 10), progress -> true);
        assertThat(outcome.toString()).doesNotContain("canary");
        assertThat(store(Secrets.NEW).read(PATH).orElseThrow().values()).isEqualTo(VALUES);
    }

    @Test
    void a_missing_master_key_denies_and_says_which_and_no_value() {
        secrets.write(PATH, VALUES, 0);
        assertThatThrownBy(() -> store(Secrets.NEW).read(PATH))
                .isInstanceOfSatisfying(
                        SecretTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(SecretTrouble.Reason.DENIED))
                .hasMessageContaining("master key old")
                .hasMessageNotContaining("canary");
    }

    @Test
    void without_keys_nothing_can_be_kept() {
        SecretStore none = KeyBuzzApplication.secretStore(store.stores, KeyBuzzPorts.Secrets.none(), store.clock);
        assertThatThrownBy(() -> none.write(PATH, VALUES, 0))
                .isInstanceOfSatisfying(
                        SecretTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(SecretTrouble.Reason.UNAVAILABLE));
    }
}
