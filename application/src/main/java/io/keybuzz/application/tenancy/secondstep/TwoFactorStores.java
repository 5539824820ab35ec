package io.keybuzz.application.tenancy.secondstep;

import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.domain.tenancy.twofactor.port.LoginChallenges;
import io.keybuzz.domain.tenancy.twofactor.port.SecondFactors;

/**
 * The stores of second factors.
 *
 * @param seeds where their sealed seeds are
 */
public record TwoFactorStores(SecondFactors factors, LoginChallenges challenges, SealedColumn seeds) {}
