package io.keybuzz.bootstrap.config;

import java.nio.file.Path;

/**
 * Where and as what this server runs.
 *
 * @param home absolute; the embedded database and generated secrets live there
 */
public record ServerConfig(Environment environment, Path home, LogConfig log) {}
