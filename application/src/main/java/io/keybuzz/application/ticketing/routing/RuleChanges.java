package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is done about routing. */
final class RuleChanges {
    private RuleChanges() {}

    private static void requireTeam(TicketingPorts ports, UUID team) {
        if (ports.staff().holdMembers(team).isEmpty()) {
            throw TicketProblem.INVALID_ROUTING_RULE.refuse("There is no such team", Map.of("field", "teamId"));
        }
    }

    static final class CreateRoutingRuleHandler implements Change<CreateRoutingRule, RoutingRule> {
        private final TicketingPorts ports;

        CreateRoutingRuleHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public RoutingRule handle(CallContext call, CreateRoutingRule command) {
            RoutingRules rules = ports.stores().routing().rules();
            requireTeam(ports, command.team());
            if (rules.list(PageRequest.first(RoutingRule.MOST)).items().size() >= RoutingRule.MOST) {
                throw TicketProblem.TOO_MANY_ROUTING_RULES.refuse(
                        "A tenant has at most " + RoutingRule.MOST + " routing rules");
            }
            RoutingRule rule = new RoutingRule(
                    ports.ids().next(RoutingRuleId::new),
                    call.requireTenant(),
                    command.name(),
                    command.position(),
                    command.active(),
                    command.conditions(),
                    command.team(),
                    command.mode(),
                    call.now(),
                    call.now(),
                    0);
            rules.add(rule);
            return rule.stored();
        }

        @Override
        public AuditNote note(CreateRoutingRule command, RoutingRule result) {
            return AuditNote.of("routing-rule", result.id().value());
        }
    }

    static final class ChangeRoutingRuleHandler implements Change<ChangeRoutingRule, RoutingRule> {
        private final TicketingPorts ports;

        ChangeRoutingRuleHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public RoutingRule handle(CallContext call, ChangeRoutingRule command) {
            RoutingRules rules = ports.stores().routing().rules();
            RoutingRule rule = rules.require(command.rule());
            command.expected().require(rule.version());
            RoutingRule changed = changed(rule, command, rule.updatedAt());
            if (changed.equals(rule)) {
                return rule;
            }
            if (!changed.team().equals(rule.team()) || (changed.active() && !rule.active())) {
                requireTeam(ports, changed.team());
            }
            return rules.save(changed(rule, command, call.now()));
        }

        private static RoutingRule changed(RoutingRule rule, ChangeRoutingRule command, Instant at) {
            RoutingConditions before = rule.conditions();
            ChangeRoutingRule.Wanted wanted = command.conditions();
            return new RoutingRule(
                    rule.id(),
                    rule.tenant(),
                    command.name().orElse(rule.name()),
                    command.position().orElse(rule.position()),
                    command.active().orElse(rule.active()),
                    new RoutingConditions(
                            wanted.channels().orElse(before.channels()),
                            wanted.categories().orElse(before.categories()),
                            wanted.languages().orElse(before.languages()),
                            wanted.marketplaces().orElse(before.marketplaces()),
                            wanted.priorities().orElse(before.priorities())),
                    command.team().orElse(rule.team()),
                    command.mode().orElse(rule.mode()),
                    rule.createdAt(),
                    at,
                    rule.version());
        }

        @Override
        public AuditNote note(ChangeRoutingRule command, RoutingRule result) {
            List<String> fields = new ArrayList<>();
            note(fields, "name", command.name());
            note(fields, "position", command.position());
            note(fields, "active", command.active());
            note(fields, "channels", command.conditions().channels());
            note(fields, "categories", command.conditions().categories());
            note(fields, "languages", command.conditions().languages());
            note(fields, "marketplaces", command.conditions().marketplaces());
            note(fields, "priorities", command.conditions().priorities());
            note(fields, "teamId", command.team());
            note(fields, "mode", command.mode());
            return new AuditNote("routing-rule", command.rule().value(), fields);
        }

        private static void note(List<String> fields, String name, Optional<?> value) {
            value.ifPresent(it -> fields.add(name));
        }
    }

    static final class DeleteRoutingRuleHandler implements Change<DeleteRoutingRule, RoutingRule> {
        private final RoutingRules rules;

        DeleteRoutingRuleHandler(RoutingRules rules) {
            this.rules = rules;
        }

        @Override
        public RoutingRule handle(CallContext call, DeleteRoutingRule command) {
            RoutingRule rule = rules.require(command.rule());
            command.expected().require(rule.version());
            rules.remove(rule);
            return rule;
        }

        @Override
        public AuditNote note(DeleteRoutingRule command, RoutingRule result) {
            return AuditNote.of("routing-rule", command.rule().value());
        }
    }

    static final class SetTeamRoutingHandler implements Change<SetTeamRouting, TeamRouting> {
        private final TicketingPorts ports;

        SetTeamRoutingHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public TeamRouting handle(CallContext call, SetTeamRouting command) {
            if (ports.staff().holdMembers(command.team()).isEmpty()) {
                throw TicketProblem.TEAM_NOT_FOUND.refuse("There is no such team");
            }
            TeamRouting before = ports.stores().routing().rotas().routing(command.team());
            command.expected().require(before.version());
            TeamRouting changed = before.capacity(command.capacity());
            return changed.equals(before)
                    ? before
                    : ports.stores().routing().rotas().save(changed);
        }

        @Override
        public AuditNote note(SetTeamRouting command, TeamRouting result) {
            return AuditNote.of("team", command.team(), "capacity");
        }
    }
}
