package io.keybuzz.domain.privacy;

/**
 * How many tenants' keys are wrapped by a master key.
 *
 * @param masterKey its id
 */
public record KeyUse(String masterKey, long tenantKeys) {}
