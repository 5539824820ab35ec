package io.keybuzz.application.automation.rule;

import io.keybuzz.application.automation.AutomationPorts;
import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.port.EscalationTeams;
import io.keybuzz.domain.automation.reading.RuleReader;
import io.keybuzz.domain.automation.reading.WrittenRule;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.RuleTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is done about rules. */
final class AiRuleChanges {
    private static final String OBJECT = "ai-rule";
    private static final UUID NOBODY = new UUID(0, 0);

    private AiRuleChanges() {}

    /** A rule that hands tickets to a team nobody has would be found out at the worst moment. */
    private static void requireTeams(EscalationTeams teams, RuleTerms terms) {
        List<Map<String, String>> faults = new ArrayList<>();
        for (int i = 0; i < terms.actions().size(); i++) {
            if (terms.actions().get(i) instanceof AiAction.Escalate escalate
                    && escalate.team().filter(team -> !teams.isTeam(team)).isPresent()) {
                faults.add(Map.of(
                        "field",
                        "actions[" + i + "].params.teamId",
                        "code",
                        "not-allowed",
                        "message",
                        "must be a team's id"));
            }
        }
        if (!faults.isEmpty()) {
            throw AutomationProblem.INVALID_RULE.refuse("There is no such team", Map.of("errors", faults));
        }
    }

    static final class CreateAiRuleHandler implements Change<CreateAiRule, AiRule> {
        private final AutomationPorts ports;

        CreateAiRuleHandler(AutomationPorts ports) {
            this.ports = ports;
        }

        @Override
        public AiRule handle(CallContext call, CreateAiRule command) {
            RuleTerms terms = RuleReader.read(command.rule());
            requireTeams(ports.teams(), terms);
            List<AiRule> others = ports.stores().rules().all();
            if (others.size() >= AiRule.MOST) {
                throw AutomationProblem.TOO_MANY_RULES.refuse("A tenant has at most " + AiRule.MOST + " rules");
            }
            int last = others.isEmpty() ? 0 : others.get(others.size() - 1).position();
            return ports.stores()
                    .rules()
                    .save(new AiRule(
                            ports.ids().next(AiRuleId::new),
                            call.requireTenant(),
                            terms,
                            command.active(),
                            last + 1,
                            call.now(),
                            call.now(),
                            0));
        }

        @Override
        public AuditNote note(CreateAiRule command, AiRule result) {
            return AuditNote.of(OBJECT, result.id().value());
        }
    }

    static final class ChangeAiRuleHandler implements Change<ChangeAiRule, AiRule> {
        private final AutomationPorts ports;

        ChangeAiRuleHandler(AutomationPorts ports) {
            this.ports = ports;
        }

        @Override
        public AiRule handle(CallContext call, ChangeAiRule command) {
            AiRules rules = ports.stores().rules();
            AiRule rule = rules.require(command.rule());
            command.expected().require(rule.version());
            RuleTerms terms = RuleReader.read(command.appliedTo(WrittenRule.of(rule.terms())));
            if (!teamsOf(rule.terms()).containsAll(teamsOf(terms))) {
                requireTeams(ports.teams(), terms);
            }
            AiRule changed =
                    rule.saying(terms, call.now()).switched(command.active().orElse(rule.active()), call.now());
            return changed.equals(rule) ? rule : rules.save(changed);
        }

        private static Set<UUID> teamsOf(RuleTerms terms) {
            return terms.actions().stream()
                    .flatMap(action -> action instanceof AiAction.Escalate escalate
                            ? escalate.team().stream()
                            : Optional.<UUID>empty().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public AuditNote note(ChangeAiRule command, AiRule result) {
            return new AuditNote(OBJECT, command.rule().value(), command.fields());
        }
    }

    static final class SwitchAiRuleHandler implements Change<SwitchAiRule, AiRule> {
        private final AiRules rules;

        SwitchAiRuleHandler(AiRules rules) {
            this.rules = rules;
        }

        @Override
        public AiRule handle(CallContext call, SwitchAiRule command) {
            AiRule rule = rules.require(command.rule());
            command.expected().require(rule.version());
            AiRule switched = rule.switched(command.on(), call.now());
            return switched.equals(rule) ? rule : rules.save(switched);
        }

        @Override
        public AuditNote note(SwitchAiRule command, AiRule result) {
            return AuditNote.of(OBJECT, command.rule().value(), "isActive");
        }
    }

    static final class ArrangeAiRulesHandler implements Change<ArrangeAiRules, List<AiRule>> {
        private final AiRules rules;

        ArrangeAiRulesHandler(AiRules rules) {
            this.rules = rules;
        }

        @Override
        public List<AiRule> handle(CallContext call, ArrangeAiRules command) {
            Map<AiRuleId, AiRule> known = rules.all().stream().collect(Collectors.toMap(AiRule::id, rule -> rule));
            if (command.order().size() != known.size() || !known.keySet().equals(new HashSet<>(command.order()))) {
                throw AutomationProblem.INVALID_ORDER.refuse(
                        "ids must name each of the " + known.size() + " rules once", Map.of("field", "ids"));
            }
            rules.arrange(command.order());
            List<AiRule> arranged = new ArrayList<>();
            for (AiRuleId id : command.order()) {
                AiRule rule = Optional.ofNullable(known.get(id)).orElseThrow();
                int place = arranged.size() + 1;
                arranged.add(rule.position() == place ? rule : rule.at(place).stored());
            }
            return arranged;
        }

        @Override
        public AuditNote note(ArrangeAiRules command, List<AiRule> result) {
            UUID tenant = result.isEmpty() ? NOBODY : result.get(0).tenant().value();
            return AuditNote.of("tenant", tenant, "aiRuleOrder").onlyIf(!result.isEmpty());
        }
    }

    static final class DeleteAiRuleHandler implements Change<DeleteAiRule, AiRule> {
        private final AiRules rules;

        DeleteAiRuleHandler(AiRules rules) {
            this.rules = rules;
        }

        @Override
        public AiRule handle(CallContext call, DeleteAiRule command) {
            AiRule rule = rules.require(command.rule());
            command.expected().require(rule.version());
            rules.delete(rule.id());
            return rule;
        }

        @Override
        public AuditNote note(DeleteAiRule command, AiRule result) {
            return AuditNote.of(OBJECT, command.rule().value());
        }
    }
}
