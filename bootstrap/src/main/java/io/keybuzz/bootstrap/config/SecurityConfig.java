package io.keybuzz.bootstrap.config;

import java.time.Duration;
import java.util.Optional;

/** Keys, lifetimes and costs. */
public record SecurityConfig(
        Secret jwtSecret,
        Optional<Secret> previousJwtSecret,
        Secret passwordPepper,
        Secret inboundSecret,
        Duration tokenLifetime,
        int passwordCost) {}
