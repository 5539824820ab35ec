package io.keybuzz.application.tenancy.secondstep;

import io.keybuzz.domain.shared.secret.SecretBox;
import io.keybuzz.domain.tenancy.twofactor.port.OneTimeCodes;

/**
 * What second factors need beside their stores.
 *
 * @param secrets keeps the seeds
 * @param requiredForSuperAdmins whether a super admin without a second factor has to set one up to log in
 */
public record TwoFactorParts(OneTimeCodes codes, SecretBox secrets, boolean requiredForSuperAdmins) {}
