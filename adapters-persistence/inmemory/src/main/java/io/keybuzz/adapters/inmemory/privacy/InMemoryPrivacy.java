package io.keybuzz.adapters.inmemory.privacy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.privacy.PrivacyStores;

/** The stores of privacy in one database. */
public final class InMemoryPrivacy {
    private InMemoryPrivacy() {}

    public static PrivacyStores in(InMemoryDatabase database) {
        return new PrivacyStores(new InMemoryTenantKeys(database));
    }
}
