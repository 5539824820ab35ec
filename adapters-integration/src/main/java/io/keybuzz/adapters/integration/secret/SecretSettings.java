package io.keybuzz.adapters.integration.secret;

/**
 * How secrets are kept, and who has to have a second factor.
 *
 * @param masterKeys what wraps tenants' keys
 */
public record SecretSettings(EncryptionSettings masterKeys, boolean secondFactorForSuperAdmins) {}
