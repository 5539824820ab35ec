package io.keybuzz.bootstrap.config;

import io.keybuzz.adapters.integration.vault.VaultSettings;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import java.util.Optional;

/**
 * How marketplaces are accessed.
 *
 * @param vault where credentials are kept; our own database where there is none
 * @param amazonSecret name of our application's secret in the store, for when it was not given
 * @param amazonGiven our application as the environment gives it
 * @param amazonSandbox whether Amazon's sandbox is asked instead of its interface
 */
public record AccessConfig(
        Optional<VaultSettings> vault,
        String amazonSecret,
        Optional<AmazonApplication> amazonGiven,
        boolean amazonSandbox) {
    /** Our own database, and our application where it belongs. */
    public static AccessConfig standard() {
        return new AccessConfig(Optional.empty(), AccessReader.OWN, Optional.empty(), false);
    }
}
