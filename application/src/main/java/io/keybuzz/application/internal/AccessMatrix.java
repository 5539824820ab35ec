package io.keybuzz.application.internal;

import static io.keybuzz.domain.shared.Role.ADMIN;
import static io.keybuzz.domain.shared.Role.AGENT;
import static io.keybuzz.domain.shared.Role.MANAGER;
import static io.keybuzz.domain.shared.Role.OWNER;
import static io.keybuzz.domain.shared.Role.SUPER_ADMIN;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may run which use case. A use case that is missing here can be run by nobody. */
public final class AccessMatrix {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> OF_A_TENANT = EnumSet.of(OWNER, ADMIN, MANAGER, AGENT);
    private static final Set<Role> IN_CHARGE = EnumSet.of(OWNER, ADMIN, MANAGER, SUPER_ADMIN);

    private static final Map<String, Set<Role>> ROWS = Map.of(
            "ListTenants", EVERYBODY,
            "ListTickets", EVERYBODY,
            "GetTicket", EVERYBODY,
            "ListMessages", EVERYBODY,
            "ListTicketEvents", EVERYBODY,
            "OpenTicket", OF_A_TENANT,
            "ReplyToTicket", EVERYBODY,
            "GetTicketUsage", IN_CHARGE);

    private AccessMatrix() {}

    /** Refuses with {@code access/not-allowed} unless the caller's role has the use case. */
    static void check(CallContext call, Class<? extends Record> useCase) {
        if (!allowed(useCase.getSimpleName()).contains(call.caller().role())) {
            throw CommonProblem.NOT_ALLOWED.refuse("The role "
                    + call.caller().role().name().toLowerCase(java.util.Locale.ROOT) + " does not allow this");
        }
    }

    /** Roles that may run the use case with this simple name; empty for an unknown one. */
    public static Set<Role> allowed(String useCase) {
        return Set.copyOf(ROWS.getOrDefault(useCase, Set.of()));
    }
}
