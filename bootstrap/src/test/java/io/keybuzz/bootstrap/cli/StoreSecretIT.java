package io.keybuzz.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreSecretIT {
    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();

    private int run(String name, String lines) {
        Console console = new Console(new PrintWriter(said, true), Map.of("KEYBUZZ_HOME", home.toString()));
        return new CommandLine(new StoreSecretCommand(console, new ByteArrayInputStream(lines.getBytes(UTF_8))))
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(name);
    }

    @Test
    void an_applications_secret_is_kept_replaced_and_never_printed() {
        assertThat(run("amazon_spapi_app", "client_id=one\n\nclient_secret = canary=1\n"))
                .isZero();
        assertThat(run("amazon_spapi_app", "client_id=two\nclient_secret=canary=2\n"))
                .isZero();
        assertThat(said.toString()).contains("version 2", "client_secret").doesNotContain("canary");
        try (KeyBuzz keyBuzz = KeyBuzz.from(KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString())))) {
            assertThat(keyBuzz.secrets().read(SecretPath.ofApplication("amazon_spapi_app")))
                    .contains(new StoredSecret(Map.of("client_id", "two", "client_secret", "canary=2"), 2));
        }
        assertThat(run("Amazon/../x", "a=b")).isNotZero();
        assertThat(run("amazon_spapi_app", "")).isNotZero();
        assertThat(run("amazon_spapi_app", "canary")).isNotZero();
        assertThat(said.toString()).doesNotContain("canary");
    }
}
