package io.keybuzz.bootstrap.config;

import java.util.List;

/** Everything that is wrong with the configuration, one line each, without any secret. */
public final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public BadConfiguration(List<String> faults) {
        super(String.join(System.lineSeparator(), faults), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
