package io.keybuzz.bootstrap.config;

/** Connections kept for each role. */
public record PoolConfig(int app, int worker, int platform) {}
