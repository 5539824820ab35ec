package io.keybuzz.application.marketplace.secret;

import io.keybuzz.domain.marketplace.oauth.port.OAuthStates;
import io.keybuzz.domain.marketplace.secret.port.SealedSecrets;
import io.keybuzz.domain.shared.secret.SealedColumn;

/**
 * What is kept of the access to channels.
 *
 * @param values the column of the sealed values, for rotation and erasure
 */
public record AccessStores(SealedSecrets secrets, SealedColumn values, OAuthStates states) {}
