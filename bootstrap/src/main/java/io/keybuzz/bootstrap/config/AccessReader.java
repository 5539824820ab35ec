package io.keybuzz.bootstrap.config;

import io.keybuzz.adapters.integration.vault.VaultSettings;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads where credentials are kept and where our application at Amazon comes from. */
final class AccessReader {
    static final String OWN = "amazon_spapi_app";
    private static final String BORROWED = "amazon_spapi_app_temp";
    private static final List<Setting> APPLICATION = List.of(
            Setting.AMAZON_APPLICATION_ID,
            Setting.AMAZON_CLIENT_ID,
            Setting.AMAZON_CLIENT_SECRET,
            Setting.AMAZON_REDIRECT_URI);

    private final Variables variables;
    private final Environment environment;

    AccessReader(Variables variables, Environment environment) {
        this.variables = variables;
        this.environment = environment;
    }

    AccessConfig read() {
        Source source = variables.choice(Setting.AMAZON_APP_SOURCE, Source.class);
        boolean given = source != Source.KEYBUZZ
                && APPLICATION.stream()
                        .anyMatch(setting -> variables.get(setting).isPresent());
        return new AccessConfig(
                vault(),
                source == Source.EXTERNAL_TEST ? BORROWED : OWN,
                given || source == Source.ENVIRONMENT ? application() : Optional.empty(),
                variables.choice(Setting.AMAZON_ENDPOINT, Endpoint.class) == Endpoint.SANDBOX);
    }

    private Optional<VaultSettings> vault() {
        Optional<URI> address = variables.parsed(Setting.VAULT_ADDR, this::address);
        Optional<VaultSettings.Login> login = login();
        if (variables.get(Setting.VAULT_ADDR).isPresent() && login.isEmpty()) {
            variables.fault(Setting.VAULT_TOKEN, "is missing, and so are VAULT_ROLE_ID and VAULT_SECRET_ID");
        }
        String mount = variables.getOrFallback(Setting.VAULT_MOUNT);
        if (!mount.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")) {
            variables.fault(Setting.VAULT_MOUNT, "must be the path of a KV engine, such as secret");
        }
        return address.flatMap(
                at -> login.map(how -> new VaultSettings(at, variables.get(Setting.VAULT_NAMESPACE), mount, how)));
    }

    private URI address(String text) {
        URI uri = URI.create(text.replaceFirst("/+$", ""));
        boolean secure = "https".equals(uri.getScheme());
        boolean clear = "http".equals(uri.getScheme()) && !environment.isProduction();
        if (uri.getHost() == null || !(secure || clear)) {
            throw new IllegalArgumentException("must look like https://vault.example.com:8200");
        }
        return uri;
    }

    private Optional<VaultSettings.Login> login() {
        Optional<VaultSettings.Login> role = variables
                .get(Setting.VAULT_ROLE_ID)
                .flatMap(id ->
                        variables.get(Setting.VAULT_SECRET_ID).map(secret -> new VaultSettings.AppRole(id, secret)));
        return role.or(() -> variables.get(Setting.VAULT_TOKEN).map(VaultSettings.Token::new));
    }

    private Optional<AmazonApplication> application() {
        for (Setting setting : APPLICATION) {
            if (variables.get(setting).isEmpty()) {
                variables.fault(setting, "is missing; the application at Amazon is read from the environment");
            }
        }
        String redirect = variables.getOrFallback(Setting.AMAZON_REDIRECT_URI);
        if (!redirect.isEmpty() && !redirect.matches("https://[A-Za-z0-9.-]+(:\\d{1,5})?/[!-~]*")) {
            variables.fault(Setting.AMAZON_REDIRECT_URI, "must be one of the application's https addresses");
        }
        return Optional.of(new AmazonApplication(
                variables.getOrFallback(Setting.AMAZON_APPLICATION_ID),
                variables.getOrFallback(Setting.AMAZON_CLIENT_ID),
                variables.getOrFallback(Setting.AMAZON_CLIENT_SECRET),
                redirect,
                variables.choice(Setting.AMAZON_APP_STATE, AmazonApplication.Stage.class)));
    }

    private enum Source {
        KEYBUZZ,
        EXTERNAL_TEST,
        ENVIRONMENT
    }

    private enum Endpoint {
        PRODUCTION,
        SANDBOX
    }
}
