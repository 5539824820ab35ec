package io.keybuzz.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "store-secret",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps a secret of our own application in the secret store, such as amazon_spapi_app.",
            "Reads lines of name=value from standard input, so that nothing is left in the shell's history:",
            "application_id, client_id, client_secret, redirect_uri and app_state (DRAFT or PUBLISHED) for Amazon.",
            "Replaces all values that were there. Prints names, never values."
        })
final class StoreSecretCommand implements Callable<Integer> {
    private static final int MOST_LINES = 50;

    private final Console console;
    private final InputStream in;

    @Parameters(paramLabel = "NAME", description = "below keybuzz/ai in the store")
    private String name = "";

    StoreSecretCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[a-z][a-z0-9_]{0,63}")) {
            throw new CommandFailed("a name has small letters, digits and underscores");
        }
        KeyBuzzConfig config = console.config();
        Map<String, String> values = values();
        SecretPath path = SecretPath.ofApplication(name);
        try (KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            SecretStore store = keyBuzz.secrets();
            long version = store.read(path).map(StoredSecret::version).orElse(0L);
            long written = store.write(path, values, version);
            console.say(
                    "stored version " + written + " of " + path.value() + ": " + String.join(", ", values.keySet()));
        } catch (SecretTrouble trouble) {
            throw new CommandFailed(String.valueOf(trouble.getMessage()));
        }
        return 0;
    }

    private Map<String, String> values() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        for (String line = lines.readLine(); line != null && values.size() < MOST_LINES; line = lines.readLine()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            } else if (!line.isBlank()) {
                throw new CommandFailed("every line is name=value");
            }
        }
        if (values.isEmpty()) {
            throw new CommandFailed("nothing came on standard input; give lines of name=value");
        }
        return values;
    }
}
