package io.keybuzz.adapters.jdbi.privacy;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.privacy.PrivacyStores;

/** Makes the stores of privacy. */
public final class JdbiPrivacy {
    private JdbiPrivacy() {}

    public static PrivacyStores on(JdbiUnitOfWork work) {
        return new PrivacyStores(new JdbiTenantKeys(work));
    }
}
