package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who sees and who changes what people keep: one's own oneself, what others see owners, admins and managers. */
public final class Sharing {
    private static final Set<Role> IN_CHARGE = EnumSet.of(Role.OWNER, Role.ADMIN, Role.MANAGER);

    private final TicketingPorts ports;

    public Sharing(TicketingPorts ports) {
        this.ports = ports;
    }

    public Viewer viewer(CallContext call) {
        UUID user = call.caller().user().value();
        return new Viewer(user, ports.memberships().teamsOf(user));
    }

    /** Refuses with {@code ticketing/template-not-found} one that is not there or not for the caller. */
    public Template template(CallContext call, TemplateId id) {
        return ports.stores()
                .toolbox()
                .templates()
                .find(id)
                .filter(template -> sees(call, template.audience()))
                .orElseThrow(() -> TicketProblem.TEMPLATE_NOT_FOUND.refuse("There is no template " + id));
    }

    /** Refuses with {@code ticketing/macro-not-found} one that is not there or not for the caller. */
    public Macro macro(CallContext call, MacroId id) {
        return ports.stores()
                .toolbox()
                .macros()
                .find(id)
                .filter(macro -> sees(call, macro.audience()))
                .orElseThrow(() -> TicketProblem.MACRO_NOT_FOUND.refuse("There is no macro " + id));
    }

    /** Teams are asked for only where one is meant: it costs a round trip. */
    private boolean sees(CallContext call, Audience audience) {
        return audience.kind() == Audience.Kind.TEAM
                ? audience.includes(viewer(call))
                : audience.includes(new Viewer(call.caller().user().value(), Set.of()));
    }

    /** Refuses with {@code access/not-allowed} changing what others see, to agents and API keys. */
    public void requireMay(CallContext call, Audience.Kind kind) {
        boolean inCharge = !(call.caller().proof() instanceof Proof.Key)
                && IN_CHARGE.contains(call.caller().role());
        if (kind != Audience.Kind.USER && !inCharge) {
            throw CommonProblem.NOT_ALLOWED.refuse(
                    "Only an owner, admin or manager changes what a team or everybody uses");
        }
    }

    /** Whom a new thing is for. Refuses like {@link #requireMay}, and with {@code ticketing/invalid-visibility}. */
    public Audience audience(CallContext call, Audience.Kind kind, Optional<UUID> team) {
        requireMay(call, kind);
        if ((kind == Audience.Kind.TEAM) != team.isPresent()) {
            throw TicketProblem.INVALID_VISIBILITY.refuse("What is for a team names the team, and nothing else does");
        }
        if (team.filter(id -> !ports.memberships().isTeam(id)).isPresent()) {
            throw TicketProblem.INVALID_VISIBILITY.refuse("There is no such team");
        }
        return switch (kind) {
            case USER -> Audience.user(call.caller().user().value());
            case TEAM -> Audience.team(team.orElseThrow());
            case TENANT -> Audience.tenant();
        };
    }
}
