package io.keybuzz.application.tenancy.tenants;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.tenancy.Plan;

/** A tenant to be made, and who shall own it. */
public record CreateTenant(String slug, String name, Plan plan, EmailAddress ownerEmail, String ownerName) {
    @Override
    public String toString() {
        return "CreateTenant[" + slug + "]";
    }
}
