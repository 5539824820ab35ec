package io.keybuzz.application.tenancy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.util.List;

/**
 * A tenant to be made, with the people who start it and one team that all of them join.
 *
 * @param people the first one leads the team
 */
public record FoundTenant(
        String slug, String name, Plan plan, TenantStatus status, String teamName, List<Person> people) {
    public FoundTenant {
        people = List.copyOf(people);
    }

    /** Somebody with an account. */
    public record Person(EmailAddress email, String fullName, Role role, String password) {
        @Override
        public String toString() {
            return "Person[" + role + "]";
        }
    }
}
