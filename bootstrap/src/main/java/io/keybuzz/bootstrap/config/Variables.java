package io.keybuzz.bootstrap.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables and the list of what is wrong with them. Reading goes on after a fault, so that all are found. */
final class Variables {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(s|m|h)");
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "m", 60, "h", 3600);

    private final Map<String, String> values;
    private final List<String> faults = new ArrayList<>();

    Variables(Map<String, String> values) {
        this.values = Map.copyOf(values);
        values.keySet().stream().filter(Setting::isStray).sorted().forEach(this::stray);
    }

    private void stray(String name) {
        String hint = Setting.nearest(name)
                .map(known -> "; did you mean " + known + "?")
                .orElse("");
        faults.add(name + " is not a variable KeyBuzz knows" + hint);
    }

    /** The user's own folder: HOME as the shell sees it, which a container may set for a user the system does not know. */
    Path userHome() {
        return Path.of(Optional.ofNullable(values.get("HOME"))
                .filter(text -> text.startsWith("/"))
                .orElseGet(() -> System.getProperty("user.home", ".")));
    }

    /** What is set, blank counting as not set. */
    Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.get(setting.variable()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    String getOrFallback(Setting setting) {
        return get(setting).orElse(setting.fallback());
    }

    void fault(Setting setting, String trouble) {
        faults.add(setting.variable() + " " + trouble);
    }

    List<String> faults() {
        return faults;
    }

    int number(Setting setting, int least, int most) {
        String text = getOrFallback(setting);
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        fault(setting, "must be a whole number from " + least + " to " + most);
        return least;
    }

    Duration duration(Setting setting, Duration least, Duration most) {
        Matcher text = DURATION.matcher(getOrFallback(setting));
        if (text.matches()) {
            Duration value = Duration.ofSeconds(Long.parseLong(text.group(1)) * SECONDS.getOrDefault(text.group(2), 1));
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        }
        fault(
                setting,
                "must be a time such as 30s, 5m or 2h, from " + least.toSeconds() + "s to " + most.toHours() + "h");
        return least;
    }

    <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        String text = getOrFallback(setting).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        fault(setting, "must be one of " + String.join(", ", names));
        return type.getEnumConstants()[0];
    }

    /** The parsed value, or nothing when it is not set or faulty. */
    <T> Optional<T> parsed(Setting setting, Function<String, T> parser) {
        try {
            return get(setting).map(parser);
        } catch (IllegalArgumentException wrong) {
            fault(setting, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }
}
