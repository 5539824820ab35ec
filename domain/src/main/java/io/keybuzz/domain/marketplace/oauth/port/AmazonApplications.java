package io.keybuzz.domain.marketplace.oauth.port;

import io.keybuzz.domain.marketplace.oauth.AmazonApplication;

/** Our application at Amazon, as it is now: its secret changes every half year while we run. Never asked inside a unit of work. */
public interface AmazonApplications {
    /**
     * As it was read lately.
     *
     * @throws io.keybuzz.domain.marketplace.secret.SecretTrouble if it cannot be read, or is not complete
     */
    AmazonApplication current();

    /** The same, read anew: Amazon refused the one that was read lately. */
    AmazonApplication newest();
}
