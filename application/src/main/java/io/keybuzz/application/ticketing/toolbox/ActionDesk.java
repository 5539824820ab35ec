package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.assignment.Assignees;
import io.keybuzz.application.ticketing.reply.Sayings;
import io.keybuzz.application.ticketing.routing.Router;
import io.keybuzz.application.ticketing.thread.Merging;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.Stage;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.canned.Variable;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does steps with tickets, for macros and for work on many of them. What the steps name is looked up once, however many tickets
 * they are for; everything happens inside the unit of work that is open.
 */
public final class ActionDesk {
    private final TicketingPorts ports;
    private final Merging merging;
    private final Router router;
    private final Sayings sayings;

    public ActionDesk(TicketingPorts ports) {
        this.ports = ports;
        this.merging = new Merging(ports);
        this.router = new Router(ports.stores().routing(), ports.staff());
        this.sayings = new Sayings(ports);
    }

    /**
     * Looks up what the steps name. Refuses with {@code ticketing/invalid-assignment} a user or team nobody knows, with {@code
     * -template-not-found} a template that is no longer there, with {@code -invalid-actions} a ticket to merge into that is not there,
     * and with {@code -merged} one that is part of another.
     */
    public Prepared prepare(ActionList actions, Agent agent) {
        actions.users()
                .filter(user -> !ports.memberships().isActiveUser(user))
                .findAny()
                .ifPresent(user -> {
                    throw TicketProblem.INVALID_ASSIGNMENT.refuse("There is no active user " + user);
                });
        actions.teams()
                .filter(team -> !ports.memberships().isTeam(team))
                .findAny()
                .ifPresent(team -> {
                    throw TicketProblem.INVALID_ASSIGNMENT.refuse("There is no team " + team);
                });
        actions.mergeTarget().ifPresent(this::requireTarget);
        Map<TemplateId, Template> templates = new HashMap<>();
        for (TemplateId id : actions.templates()) {
            templates.put(id, find(id));
        }
        boolean named = actions.mentions(Variable.TENANT_NAME)
                || templates.values().stream()
                        .flatMap(template ->
                                Stream.concat(Stream.of(template.body()), template.translations().values().stream()))
                        .map(TemplateText::variables)
                        .anyMatch(variables -> variables.contains(Variable.TENANT_NAME));
        Optional<String> tenant = named ? ports.tenantNames().of(agent.tenant()) : Optional.empty();
        return new Prepared(actions, agent, templates, tenant);
    }

    private void requireTarget(TicketId id) {
        TicketView target = ports.stores()
                .views()
                .find(id)
                .orElseThrow(() -> TicketProblem.INVALID_ACTIONS.refuse(
                        "There is no ticket " + id + " to merge into", Map.of("field", "actions[].targetId")));
        if (target.mergedInto() != null) {
            throw TicketProblem.mergedInto(new TicketId(target.mergedInto()));
        }
    }

    private Template find(TemplateId id) {
        return ports.stores()
                .toolbox()
                .templates()
                .find(id)
                .orElseThrow(() -> TicketProblem.TEMPLATE_NOT_FOUND.refuse("There is no template " + id));
    }

    /**
     * Does the steps with a ticket: all of them, or it refuses and nothing may be stored that came before.
     *
     * @return whether anything is different
     */
    public boolean apply(Prepared prepared, TicketId id, Instant now) {
        Optional<TicketId> target = prepared.actions().mergeTarget();
        if (target.isPresent()) {
            return !target.get().equals(id)
                    && merging.merge(id, target.get(), prepared.agent().author(), now);
        }
        return apply(prepared, ports.stores().tickets().require(id), now);
    }

    /** The same with a ticket that was loaded in this unit of work. */
    public boolean apply(Prepared prepared, Ticket ticket, Instant now) {
        TicketState before = ticket.state();
        prepared.actions().applyTo(ticket, prepared.stage(now));
        if (ticket.newHistory().isEmpty()) {
            return false;
        }
        Assignment given = ticket.state().assignment();
        if (!given.equals(before.assignment())) {
            if (given.user().equals(before.assignment().user())) {
                ticket.assign(
                        Assignees.fitting(ports.staff(), given),
                        prepared.agent().author(),
                        now);
            }
            Assignees.require(ports.staff(), ticket.state().assignment());
        }
        router.routeIfTold(before, ticket, now);
        sayings.save(ticket, now);
        return true;
    }

    /** Steps with all they name. @param tenant its name, where a text has a place for it */
    public record Prepared(
            ActionList actions, Agent agent, Map<TemplateId, Template> templates, Optional<String> tenant) {
        public Prepared {
            templates = Map.copyOf(templates);
        }

        private Stage stage(Instant now) {
            return new Stage(agent.user(), agent.name(), now, templates, tenant);
        }
    }
}
