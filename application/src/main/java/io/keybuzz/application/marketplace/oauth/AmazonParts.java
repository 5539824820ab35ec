package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import io.keybuzz.domain.marketplace.oauth.port.SellerAuthorizations;
import java.util.random.RandomGenerator;

/**
 * What connecting sellers at Amazon takes.
 *
 * @param random unguessable, such as a {@link java.security.SecureRandom}
 * @param landing the page people come back to; {@code ?result=} is put behind it
 */
public record AmazonParts(
        AmazonApplications applications, SellerAuthorizations authorizations, RandomGenerator random, String landing) {}
