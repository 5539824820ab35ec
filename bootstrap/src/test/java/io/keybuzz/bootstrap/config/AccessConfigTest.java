package io.keybuzz.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.integration.vault.VaultSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessConfigTest {
    @TempDir
    Path home;

    private AccessConfig read(String... pairs) {
        Map<String, String> variables = new HashMap<>(Map.of("KEYBUZZ_HOME", home.toString()));
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return KeyBuzzConfig.read(variables).access();
    }

    @Test
    void without_a_word_credentials_are_in_the_database_and_the_application_is_ours() {
        assertThat(read()).isEqualTo(AccessConfig.standard());
    }

    @Test
    void vault_is_logged_in_to_with_a_role_before_a_token() {
        assertThat(read("VAULT_ADDR", "https://vault.example.com:8200/", "VAULT_TOKEN", "hvs.x")
                        .vault())
                .hasValueSatisfying(vault -> {
                    assertThat(vault.address().toString()).isEqualTo("https://vault.example.com:8200");
                    assertThat(vault.login()).isEqualTo(new VaultSettings.Token("hvs.x"));
                    assertThat(vault.mount()).isEqualTo("secret");
                });
        AccessConfig role = read(
                "VAULT_ADDR",
                "https://vault.example.com",
                "VAULT_TOKEN",
                "hvs.x",
                "VAULT_ROLE_ID",
                "r",
                "VAULT_SECRET_ID",
                "s");
        assertThat(role.vault().map(VaultSettings::login)).contains(new VaultSettings.AppRole("r", "s"));
        assertThat(role.toString()).doesNotContain("hvs.");
    }

    @Test
    void one_variable_switches_the_application() {
        String[] given = {
            "AMAZON_SPAPI_APPLICATION_ID", "amzn1.sellerapps.app.x",
            "AMAZON_SPAPI_CLIENT_ID", "amzn1.application-oa2-client.x",
            "AMAZON_SPAPI_CLIENT_SECRET", "canary",
            "AMAZON_SPAPI_REDIRECT_URI", "https://k.example/api/v1/marketplaces/amazon/oauth/callback"
        };
        assertThat(read(given)).isEqualTo(AccessConfig.standard());
        AccessConfig borrowed = read(concat(given, "AMAZON_SPAPI_APP_SOURCE", "external_test"));
        assertThat(borrowed.amazonGiven().orElseThrow().clientSecret()).isEqualTo("canary");
        assertThat(borrowed.toString()).doesNotContain("canary");
        AccessConfig stored = read("AMAZON_SPAPI_APP_SOURCE", "external_test");
        assertThat(stored.amazonGiven()).isEqualTo(Optional.empty());
        assertThat(stored.amazonSecret()).isEqualTo("amazon_spapi_app_temp");
    }

    private static String[] concat(String[] some, String... more) {
        return Stream.concat(List.of(some).stream(), List.of(more).stream()).toArray(String[]::new);
    }

    @Test
    void what_is_missing_is_told_at_once() {
        assertThatThrownBy(() -> read("VAULT_ADDR", "https://vault.example.com"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("VAULT_TOKEN");
        assertThatThrownBy(() -> read("VAULT_ADDR", "vault", "VAULT_TOKEN", "x"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("VAULT_ADDR");
        assertThatThrownBy(() -> read("AMAZON_SPAPI_APP_SOURCE", "environment"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("AMAZON_SPAPI_CLIENT_SECRET")
                .hasMessageContaining("AMAZON_SPAPI_APPLICATION_ID");
    }
}
