package io.keybuzz.bootstrap.config;

import java.time.Duration;

/** Keys, lifetimes and costs. */
public record SecurityConfig(
        Secret jwtSecret, Secret passwordPepper, Secret inboundSecret, Duration tokenLifetime, int passwordCost) {}
