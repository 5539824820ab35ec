package io.keybuzz.bootstrap.config;

import io.keybuzz.domain.shared.EmailAddress;

/** The super admin that is made when there is none with this address. */
public record SuperAdmin(EmailAddress email, Secret password) {
    /** The one of the demo data (seed PH11-03), for servers that are not in production. */
    static final SuperAdmin DEMO = new SuperAdmin(new EmailAddress("admin@keybuzz.io"), new Secret("change-me"));

    public boolean isDemo() {
        return equals(DEMO);
    }
}
