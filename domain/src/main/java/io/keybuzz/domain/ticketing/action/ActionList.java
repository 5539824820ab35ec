package io.keybuzz.domain.ticketing.action;

import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.Variable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Steps that are done together, in their order: all of them or none.
 *
 * @param actions 1 to 11, each kind at most once; a merge stands alone
 */
public record ActionList(List<TicketAction> actions) {
    /** As many as there are kinds. */
    public static final int MOST = ActionKind.values().length;

    /** Refuses with {@code ticketing/invalid-actions}. */
    public ActionList {
        actions = List.copyOf(actions);
        Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
        for (TicketAction action : actions) {
            if (!kinds.add(action.kind())) {
                throw TicketProblem.INVALID_ACTIONS.refuse(action.kind().word() + " is there twice");
            }
        }
        if (kinds.isEmpty()) {
            throw TicketProblem.INVALID_ACTIONS.refuse("There is nothing to do");
        }
        if (kinds.contains(ActionKind.MERGE) && kinds.size() > 1) {
            throw TicketProblem.INVALID_ACTIONS.refuse("merge stands alone");
        }
    }

    public static ActionList of(TicketAction... actions) {
        return new ActionList(List.of(actions));
    }

    /** What the steps are called, in their order. */
    public List<String> words() {
        return actions.stream().map(action -> action.kind().word()).toList();
    }

    /** The ticket that others become a part of, if that is what is to be done. */
    public Optional<TicketId> mergeTarget() {
        return of(TicketAction.Merge.class).map(TicketAction.Merge::target).findFirst();
    }

    /** Templates that the steps name. */
    public Set<TemplateId> templates() {
        Set<TemplateId> ids = new HashSet<>();
        of(TicketAction.Write.class).map(TicketAction.Write::wording).forEach(wording -> {
            if (wording instanceof Wording.Kept kept) {
                ids.add(kept.template());
            }
        });
        return ids;
    }

    /** People that the steps name, apart from whoever does them. */
    public Stream<UUID> users() {
        return of(TicketAction.Assign.class)
                .flatMap(assign -> assign.user().value().stream())
                .flatMap(assignee -> assignee.user().stream());
    }

    /** Teams that the steps name. */
    public Stream<UUID> teams() {
        return of(TicketAction.Assign.class).flatMap(assign -> assign.team().value().stream());
    }

    /** Whether a text of these steps, apart from templates, has a place for this. */
    public boolean mentions(Variable variable) {
        return of(TicketAction.Write.class)
                .map(TicketAction.Write::wording)
                .anyMatch(wording -> wording instanceof Wording.Plain plain
                        && plain.text().variables().contains(variable));
    }

    /** Refuses with {@code ticketing/invalid-actions} a merge, which names tickets. */
    public void requireForMacro() {
        if (mergeTarget().isPresent()) {
            throw TicketProblem.INVALID_ACTIONS.refuse("A macro does not merge");
        }
    }

    /** Does them; refuses as the ticket does, which then has to be thrown away. */
    public void applyTo(Ticket ticket, Stage stage) {
        actions.forEach(action -> action.applyTo(ticket, stage));
    }

    private <A extends TicketAction> Stream<A> of(Class<A> kind) {
        return actions.stream().filter(kind::isInstance).map(kind::cast);
    }
}
