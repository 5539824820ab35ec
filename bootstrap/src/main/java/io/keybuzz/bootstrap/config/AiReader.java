package io.keybuzz.bootstrap.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads which model is asked. Its address, key and name go together. */
final class AiReader {
    private static final List<Setting> TOGETHER = List.of(Setting.AI_BASE_URL, Setting.AI_API_KEY, Setting.AI_MODEL);

    private final Variables variables;
    private final Environment environment;

    AiReader(Variables variables, Environment environment) {
        this.variables = variables;
        this.environment = environment;
    }

    AiConfig read() {
        Optional<URI> address = variables.parsed(Setting.AI_BASE_URL, this::address);
        Duration limit = variables.duration(Setting.AI_TIME_LIMIT, Duration.ofSeconds(1), Duration.ofMinutes(5));
        int tokens = variables.number(Setting.AI_MAX_TOKENS, 100, 8_000);
        boolean any =
                TOGETHER.stream().anyMatch(setting -> variables.get(setting).isPresent());
        if (any) {
            TOGETHER.stream()
                    .filter(setting -> variables.get(setting).isEmpty())
                    .forEach(setting -> variables.fault(
                            setting, "is missing; KEYBUZZ_AI_BASE_URL, _API_KEY and _MODEL go together"));
        }
        Optional<String> key = variables.get(Setting.AI_API_KEY).filter(text -> {
            boolean fits = text.matches("[\\x21-\\x7E]{1,1000}");
            if (!fits) {
                variables.fault(Setting.AI_API_KEY, "must be printable ASCII without spaces");
            }
            return fits;
        });
        Optional<String> name = variables.get(Setting.AI_MODEL).filter(text -> {
            boolean fits = text.matches("[A-Za-z0-9._:/@-]{1,200}");
            if (!fits) {
                variables.fault(Setting.AI_MODEL, "must be a model's name, such as gpt-4o-mini or mistral/small");
            }
            return fits;
        });
        return new AiConfig(address.flatMap(at -> key.flatMap(
                secret -> name.map(model -> new AiConfig.Model(at, new Secret(secret), model, limit, tokens)))));
    }

    /** Buyers' words go there: in production only where nobody can listen. */
    private URI address(String text) {
        URI uri = URI.create(text.replaceFirst("/+$", ""));
        boolean secure = "https".equals(uri.getScheme());
        boolean clear = "http".equals(uri.getScheme())
                && (!environment.isProduction() || isHere(String.valueOf(uri.getHost())));
        boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        if (uri.getHost() == null || !plain || !(secure || clear)) {
            throw new IllegalArgumentException(
                    "must look like https://llm.example.com/v1; http is for this machine, or outside production");
        }
        return uri;
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
