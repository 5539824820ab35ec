package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.Stage;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.canned.Variable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does steps with tickets, for macros and for work on many of them. What the steps name is looked up once, however many tickets
 * they are for; everything happens inside the unit of work that is open.
 */
public final class ActionDesk {
    private final TicketingPorts ports;
    private final Merger merger;

    public ActionDesk(TicketingPorts ports, Merger merger) {
        this.ports = ports;
        this.merger = merger;
    }

    /**
     * Looks up what the steps name. Refuses with {@code ticketing/unknown-assignee} a user or team nobody knows, with {@code
     * -template-not-found} a template that is no longer there, and with {@code -invalid-actions} a merge where nobody merges.
     */
    public Prepared prepare(ActionList actions, Agent agent) {
        actions.users()
                .filter(user -> !ports.memberships().isActiveUser(user))
                .findAny()
                .ifPresent(user -> {
                    throw TicketProblem.UNKNOWN_ASSIGNEE.refuse("There is no active user " + user);
                });
        actions.teams()
                .filter(team -> !ports.memberships().isTeam(team))
                .findAny()
                .ifPresent(team -> {
                    throw TicketProblem.UNKNOWN_ASSIGNEE.refuse("There is no team " + team);
                });
        if (actions.mergeTarget().isPresent() && !merger.isThere()) {
            throw TicketProblem.INVALID_ACTIONS.refuse("Tickets are not merged here");
        }
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
            return !target.get().equals(id) && merger.merge(id, target.get(), prepared.agent(), now);
        }
        return apply(prepared, ports.stores().tickets().require(id), now);
    }

    /** The same with a ticket that was loaded in this unit of work. */
    public boolean apply(Prepared prepared, Ticket ticket, Instant now) {
        prepared.actions().applyTo(ticket, prepared.stage(now));
        if (ticket.newHistory().isEmpty()) {
            return false;
        }
        List<TicketMessage> said = ticket.newMessages();
        ports.stores().tickets().save(ticket);
        said.forEach(message -> send(ticket.state(), message, now));
        return true;
    }

    private void send(TicketState ticket, TicketMessage message, Instant now) {
        ports.meter().humanMessage(ticket.tenant(), ticket.id(), now);
        if (message.delivery() == DeliveryStatus.QUEUED) {
            ticket.route().ifPresent(route -> ports.replies().queue(route, message, ticket.subject(), now));
        }
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
