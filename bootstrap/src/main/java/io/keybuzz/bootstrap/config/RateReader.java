package io.keybuzz.bootstrap.config;

import io.keybuzz.adapters.http.throttle.ThrottleSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the limits against too many calls. */
final class RateReader {
    private static final String PAIR = "[a-z]+=[1-9][0-9]{0,8}";

    private final Variables variables;

    RateReader(Variables variables) {
        this.variables = variables;
    }

    RateConfig read() {
        Map<String, Long> limits = new LinkedHashMap<>();
        items(Setting.RATE_LIMITS.fallback()).forEach(item -> put(limits, item));
        List<String> known = List.copyOf(limits.keySet());
        for (String item : items(variables.getOrFallback(Setting.RATE_LIMITS))) {
            if (item.matches(PAIR) && known.contains(item.substring(0, item.indexOf('=')))) {
                put(limits, item);
            } else {
                variables.fault(
                        Setting.RATE_LIMITS,
                        "must list limits such as login=60,read=1200, of " + String.join(", ", known));
            }
        }
        return new RateConfig(
                variables.choice(Setting.LIMITS, Switch.class) == Switch.ON,
                limits,
                variables.choice(Setting.RATE_LIMIT_STORE, Store.class) == Store.DATABASE,
                proxies());
    }

    private List<String> proxies() {
        List<String> proxies = new ArrayList<>();
        for (String item : items(variables.getOrFallback(Setting.TRUSTED_PROXIES))) {
            try {
                ThrottleSettings.requireNetwork(item);
                proxies.add(item);
            } catch (IllegalArgumentException wrong) {
                variables.fault(Setting.TRUSTED_PROXIES, "must list addresses and networks such as 10.0.0.0/8");
            }
        }
        return proxies;
    }

    private static void put(Map<String, Long> limits, String item) {
        int equals = item.indexOf('=');
        limits.put(item.substring(0, equals), Long.parseLong(item.substring(equals + 1)));
    }

    private static List<String> items(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private enum Switch {
        ON,
        OFF
    }

    private enum Store {
        MEMORY,
        DATABASE
    }
}
