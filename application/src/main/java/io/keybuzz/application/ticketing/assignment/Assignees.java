package io.keybuzz.application.ticketing.assignment;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may be given a ticket. */
public final class Assignees {
    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.OWNER, Role.ADMIN, Role.MANAGER);

    private Assignees() {}

    /**
     * Refuses with {@code ticketing/invalid-assignment} who is not active, a team that is not there, and somebody outside the
     * team that has the ticket, unless they are in charge. Whoever is let through stays so until the unit of work ends.
     */
    public static void require(Staff staff, Assignment next) {
        Optional<Role> role = next.user()
                .map(user -> staff.holdActive(user)
                        .orElseThrow(() -> refused("userId", "There is no active user of this id")));
        Optional<List<UUID>> members = next.team()
                .map(team ->
                        staff.holdMembers(team).orElseThrow(() -> refused("teamId", "There is no team of this id")));
        boolean mayHelp = role.filter(IN_CHARGE::contains).isPresent();
        if (members.isPresent()
                && !mayHelp
                && next.user().filter(user -> !members.get().contains(user)).isPresent()) {
            throw refused("userId", "The user is not in the team that has the ticket");
        }
    }

    /** The same without the person, if who has the ticket is not in the team it goes to: the team decides anew. */
    public static Assignment fitting(Staff staff, Assignment next) {
        boolean outside = next.user()
                .filter(user -> next.team()
                        .flatMap(staff::holdMembers)
                        .filter(members -> !members.contains(user))
                        .isPresent())
                .flatMap(staff::holdActive)
                .filter(role -> !IN_CHARGE.contains(role))
                .isPresent();
        return outside ? next.withUser(Optional.empty()) : next;
    }

    private static Refusal refused(String field, String detail) {
        return TicketProblem.INVALID_ASSIGNMENT.refuse(detail, Map.of("field", field));
    }
}
