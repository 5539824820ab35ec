package io.keybuzz.bootstrap.config;

/** How logs are written. */
public record LogConfig(Format format, String level) {
    /** AUTO is TEXT on a terminal and JSON otherwise. */
    public enum Format {
        AUTO,
        TEXT,
        JSON
    }
}
