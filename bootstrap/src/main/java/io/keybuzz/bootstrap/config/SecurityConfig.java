package io.keybuzz.bootstrap.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Keys, lifetimes and costs.
 *
 * @param encryptionKeys the ring of master keys, {@code id:hex,id:hex}, the first one active
 */
public record SecurityConfig(
        Secret jwtSecret,
        Optional<Secret> previousJwtSecret,
        Secret passwordPepper,
        Secret inboundSecret,
        Duration tokenLifetime,
        int passwordCost,
        Secret encryptionKeys) {}
