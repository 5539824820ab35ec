package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenAiRule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.automation.port.AiRules}. */
public interface AiRulesContract extends StoreContract {
    private GivenAiRule aRule(TenantId tenant) {
        return GivenAiRule.of(tenant, stores().ids(), stores().now());
    }

    private AiRule kept(AiRule rule) {
        AiRule stored = inTenant(rule.tenant(), () -> stores().aiRules().save(rule));
        assertThat(stored).isEqualTo(rule.stored());
        return stored;
    }

    private AiRule required(TenantId tenant, AiRule rule) {
        return read(tenant, () -> stores().aiRules().require(rule.id()));
    }

    private List<AiRule> all(TenantId tenant) {
        return read(tenant, () -> stores().aiRules().all());
    }

    private List<AiRuleId> order(TenantId tenant) {
        return all(tenant).stream().map(AiRule::id).toList();
    }

    private static RuleTerms everything() {
        return new RuleTerms(
                "Retards, \"{urgent}\"",
                Optional.of("Two\nlines: é, 'x' \\ \uD83D\uDE00"),
                AiTrigger.NO_ANSWER_TIMEOUT,
                AiExecutionMode.SUGGEST_ONLY,
                Optional.of(Duration.ofMinutes(90)),
                List.of(
                        new AiCondition(
                                FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, List.of("où est \"mon\" colis")),
                        new AiCondition(FactField.CHANNEL_NAME, ConditionOperator.IN, List.of("amazon", "fnac")),
                        new AiCondition(FactField.TICKET_AGE_HOURS, ConditionOperator.GREATER_THAN, List.of("1.5"))),
                List.of(
                        new AiAction.SendReply(Optional.of("Hello {{customer.name|you}}"), Optional.empty()),
                        new AiAction.SendReply(Optional.empty(), Optional.of("Be short")),
                        new AiAction.SetStatus("PENDING"),
                        new AiAction.AddTag("late"),
                        new AiAction.RequestMoreInfo(List.of("Which colour?", "A photo, please")),
                        new AiAction.Escalate(Optional.of(new UUID(4, 2)), Optional.of("Look at this")),
                        new AiAction.Escalate(Optional.empty(), Optional.empty())));
    }

    @Test
    default void a_rule_comes_back_as_it_was_kept() {
        TenantId tenant = givenTenant();
        AiRule plain = kept(aRule(tenant).inactive().build());
        AiRule full = kept(aRule(tenant).position(2).build().saying(everything(), stores().now()));

        assertThat(read(tenant, () -> stores().aiRules().find(plain.id()))).contains(plain);
        assertThat(required(tenant, full)).isEqualTo(full);
        assertThat(all(tenant)).containsExactly(plain, full);
    }

    @Test
    default void a_rule_of_every_trigger_and_mode_can_be_kept() {
        TenantId tenant = givenTenant();
        for (AiTrigger trigger : AiTrigger.values()) {
            for (AiExecutionMode mode : AiExecutionMode.values()) {
                AiRule rule = kept(aRule(tenant).trigger(trigger).mode(mode).build());
                assertThat(read(tenant, () -> stores().aiRules().find(rule.id())))
                        .contains(rule);
            }
        }
    }

    @Test
    default void rules_stand_by_position_and_those_in_force_are_found_by_trigger() {
        TenantId tenant = givenTenant();
        AiRule last = kept(aRule(tenant).position(9).build());
        AiRule off = kept(aRule(tenant).position(2).inactive().build());
        AiRule first =
                kept(aRule(tenant).position(1).trigger(AiTrigger.ORDER_ISSUE).build());
        AiRule twin = kept(
                aRule(tenant).position(1).mode(AiExecutionMode.SUGGEST_ONLY).build());
        AiRule idle =
                kept(aRule(tenant).position(3).mode(AiExecutionMode.DISABLED).build());
        kept(aRule(givenTenant()).build());

        assertThat(all(tenant)).containsExactly(first, twin, off, idle, last);
        assertThat(read(tenant, () -> stores().aiRules().inForce(EnumSet.allOf(AiTrigger.class))))
                .containsExactly(first, twin, last);
        assertThat(read(
                        tenant,
                        () -> stores().aiRules().inForce(Set.of(AiTrigger.ORDER_ISSUE, AiTrigger.RETURN_REQUEST))))
                .containsExactly(first);
        assertThat(read(tenant, () -> stores().aiRules().inForce(Set.of(AiTrigger.INCOMING_MESSAGE))))
                .containsExactly(twin, last);
        assertThat(read(tenant, () -> stores().aiRules().inForce(Set.of()))).isEmpty();
    }

    @Test
    default void a_changed_rule_has_the_next_version_and_a_stale_one_is_refused() {
        TenantId tenant = givenTenant();
        AiRule rule = kept(aRule(tenant).build());
        AiRule changed = rule.switched(false, stores().now().plusSeconds(1));

        AiRule stored = kept(changed);

        assertThat(stored.version()).isEqualTo(2);
        assertThat(all(tenant)).containsExactly(stored);
        assertRefused(CommonProblem.STALE_VERSION, () -> kept(changed));
        AiRule full = kept(stored.saying(everything(), stores().now().plusSeconds(2)));
        assertThat(read(tenant, () -> stores().aiRules().find(rule.id()))).contains(full);
    }

    @Test
    default void all_rules_are_put_in_order_at_once_and_only_the_moved_ones_change() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        AiRule one = kept(aRule(tenant).position(1).build());
        AiRule two = kept(aRule(tenant).position(2).build());
        AiRule three = kept(aRule(tenant).position(3).build());
        AiRule others = kept(aRule(other).position(7).build());
        stores().elapse(Duration.ofSeconds(5));

        change(tenant, () -> stores().aiRules().arrange(List.of(three.id(), two.id(), one.id())));

        assertThat(all(tenant))
                .containsExactly(three.at(1).stored(), two, one.at(3).stored());
        assertThat(all(tenant)).extracting(AiRule::updatedAt).containsOnly(one.updatedAt());
        change(tenant, () -> stores().aiRules().arrange(List.of(others.id(), one.id())));
        assertThat(all(other)).containsExactly(others);
    }

    @Test
    default void a_deleted_rule_is_gone() {
        TenantId tenant = givenTenant();
        AiRule rule = kept(aRule(tenant).build());
        AiRule kept = kept(aRule(tenant).position(2).build());

        change(tenant, () -> stores().aiRules().delete(rule.id()));

        assertThat(order(tenant)).containsExactly(kept.id());
        assertRefused(AutomationProblem.RULE_NOT_FOUND, () -> required(tenant, rule));
    }

    @Test
    default void another_tenants_rule_is_missing_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        AiRule rule = kept(aRule(owner).build());

        assertRefused(AutomationProblem.RULE_NOT_FOUND, () -> required(other, rule));
        changeInVain(other, () -> stores().aiRules().save(rule.switched(false, stores().now())));
        changeInVain(other, () -> stores().aiRules().delete(rule.id()));
        changeInVain(other, () -> stores().aiRules().save(aRule(owner).build()));
        assertThat(all(other)).isEmpty();
        assertThat(all(owner)).containsExactly(rule);
        assertNeedsUnitOfWork(() -> stores().aiRules().all());
    }

    @Test
    default void what_fails_changes_nothing() {
        TenantId tenant = givenTenant();
        AiRule rule = kept(aRule(tenant).position(4).build());

        changeInVain(tenant, () -> {
            stores().aiRules().arrange(List.of(rule.id()));
            stores().aiRules().delete(rule.id());
            throw new IllegalStateException("died");
        });

        assertThat(all(tenant)).containsExactly(rule);
    }

    @Test
    default void however_many_make_rules_at_once_nobody_has_more_than_a_tenant_can_have() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        change(tenant, () -> {
            for (int i = 1; i < AiRule.MOST; i++) {
                stores().aiRules().save(aRule(tenant).position(i).build());
            }
        });

        var outcomes = Concurrently.run(
                4, () -> kept(aRule(tenant).position(AiRule.MOST).build()));

        assertThat(outcomes.stream().filter(Concurrently.Outcome::succeeded)).hasSize(1);
        assertThat(all(tenant)).hasSize(AiRule.MOST);
        assertRefused(AutomationProblem.TOO_MANY_RULES, () -> kept(aRule(tenant).build()));
        AiRule one = all(tenant).get(0);
        assertThat(kept(one.switched(false, stores().now())).active()).isFalse();
        assertThat(kept(aRule(other).build()).version()).isEqualTo(1);
    }
}
