package io.keybuzz.domain.tenancy.staff;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Whose accounts a role manages: owners everybody's, admins those of managers and agents, managers those of agents. */
public final class Ranks {
    private Ranks() {}

    /** Refuses with {@code access/not-allowed} to touch an account of this role, or to give it. */
    public static void require(Role actor, Role touched) {
        if (!managedBy(actor).contains(touched)) {
            throw CommonProblem.NOT_ALLOWED.refuse(
                    "The role " + word(actor) + " does not manage the role " + word(touched));
        }
    }

    /** The roles whose accounts this one manages. */
    public static Set<Role> managedBy(Role actor) {
        return switch (actor) {
            case OWNER, SUPER_ADMIN -> EnumSet.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT);
            case ADMIN -> EnumSet.of(Role.MANAGER, Role.AGENT);
            case MANAGER -> EnumSet.of(Role.AGENT);
            case AGENT -> EnumSet.noneOf(Role.class);
        };
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
