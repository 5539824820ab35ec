package io.keybuzz.application.ticketing.routing;

import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.port.Rotas;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives tickets away by the tenant's rules, in the transaction in which the ticket changes. Two that are given away at once wait
 * for each other at the team's turn, so that nobody is given two in a row, or one too many.
 */
public final class Router {
    private static final Author SYSTEM = Author.system("KeyBuzz");

    private final RoutingStores stores;
    private final Staff staff;

    public Router(RoutingStores stores, Staff staff) {
        this.stores = stores;
        this.staff = staff;
    }

    /** Gives a ticket that nobody has to whom the first rule about it says. */
    public void route(Ticket ticket, Instant now) {
        if (isNobodys(ticket.state())) {
            route(ticket, stores.rules().inForce(), now);
        }
    }

    /** The same after a change of what rules ask for: a ticket nobody has goes its way when it is known what it is about. */
    public void routeIfTold(TicketState before, Ticket ticket, Instant now) {
        TicketState after = ticket.state();
        if (after.priority() != before.priority()
                || !after.labels().category().equals(before.labels().category())) {
            route(ticket, now);
        }
    }

    /** The same for who knows the rules in force. */
    public void route(Ticket ticket, List<RoutingRule> rules, Instant now) {
        if (isNobodys(ticket.state())) {
            byRule(ticket.state(), rules)
                    .ifPresent(given ->
                            ticket.assign(given.assignment(), given.rule().author(), now));
        }
    }

    /** Gives a ticket that came back to life to somebody else, if who has it cannot work any more. */
    public void revive(Ticket ticket, Instant now) {
        Optional<UUID> user = ticket.state().assignment().user();
        if (isOpen(ticket.state())
                && user.isPresent()
                && staff.holdActive(user.get()).isEmpty()) {
            replace(ticket, now);
        }
    }

    /** Gives a ticket to somebody else in its team, or to whom the rules say if it has none. */
    void replace(Ticket ticket, Instant now) {
        TicketState state = ticket.state();
        List<RoutingRule> rules = stores.rules().inForce();
        Optional<UUID> team = state.assignment().team();
        if (team.isEmpty()) {
            moveByRule(ticket, rules, now);
            return;
        }
        Optional<Given> given = rules.stream()
                .filter(rule ->
                        rule.team().equals(team.get()) && rule.conditions().accept(state))
                .findFirst()
                .flatMap(this::place);
        ticket.assign(
                given.map(Given::assignment).orElseGet(() -> Assignment.team(team.get())),
                given.map(it -> it.rule().author()).orElse(SYSTEM),
                now);
    }

    /** Takes a team that is gone off a ticket: who works on it keeps it, else the rules decide again. */
    void leaveTeam(Ticket ticket, Instant now) {
        Optional<UUID> user = ticket.state().assignment().user();
        if (user.isPresent()) {
            ticket.assign(new Assignment(user, Optional.empty()), SYSTEM, now);
        } else {
            moveByRule(ticket, stores.rules().inForce(), now);
        }
    }

    private void moveByRule(Ticket ticket, List<RoutingRule> rules, Instant now) {
        Optional<Given> given = byRule(ticket.state(), rules);
        ticket.assign(
                given.map(Given::assignment).orElseGet(Assignment::nobody),
                given.map(it -> it.rule().author()).orElse(SYSTEM),
                now);
    }

    private Optional<Given> byRule(TicketState ticket, List<RoutingRule> rules) {
        return rules.stream()
                .filter(rule -> rule.conditions().accept(ticket))
                .flatMap(rule -> place(rule).stream())
                .findFirst();
    }

    /** A team whose people are all away or full has the ticket all the same; a team that is gone has none. */
    private Optional<Given> place(RoutingRule rule) {
        Rotas rotas = stores.rotas();
        if (rule.mode() != RoutingMode.NONE) {
            rotas.hold(rule.team());
        }
        return staff.holdMembers(rule.team()).map(members -> {
            Assignment team = Assignment.team(rule.team());
            if (rule.mode() == RoutingMode.NONE || members.isEmpty()) {
                return new Given(rule, team);
            }
            Optional<UUID> next = rotas.look(rule.team(), members).next(rule.mode());
            next.ifPresent(user -> rotas.gave(rule.team(), user));
            return new Given(rule, team.withUser(next));
        });
    }

    private static boolean isNobodys(TicketState ticket) {
        return isOpen(ticket) && ticket.assignment().equals(Assignment.nobody());
    }

    private static boolean isOpen(TicketState ticket) {
        return ticket.status() != TicketStatus.RESOLVED
                && ticket.status() != TicketStatus.CLOSED
                && ticket.links().mergedInto().isEmpty();
    }

    private record Given(RoutingRule rule, Assignment assignment) {}
}
