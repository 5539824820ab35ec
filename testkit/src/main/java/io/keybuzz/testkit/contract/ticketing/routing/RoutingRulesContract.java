package io.keybuzz.testkit.contract.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.routing.Opening;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.routing.port.RoutingRules}. */
public interface RoutingRulesContract extends StoreContract {
    UUID RETURNS = new UUID(2, 1);
    UUID BILLING = new UUID(2, 2);

    private RoutingRule rule(TenantId tenant, int position, boolean active, UUID team) {
        RoutingRule rule = new RoutingRule(
                stores().ids().next(RoutingRuleId::new),
                tenant,
                "Rule, \"" + position + "\"",
                position,
                active,
                new RoutingConditions(
                        Set.of(Channel.AMAZON, Channel.FNAC),
                        List.of("Retours, \"{urgent}\"", "refund"),
                        List.of("FR"),
                        List.of("de", "fr"),
                        Set.of(TicketPriority.URGENT)),
                team,
                RoutingMode.LEAST_LOADED,
                stores().now(),
                stores().now(),
                0);
        change(tenant, () -> stores().routingRules().add(rule));
        return rule.stored();
    }

    private RoutingRule required(TenantId tenant, RoutingRule rule) {
        return read(tenant, () -> stores().routingRules().require(rule.id()));
    }

    private List<RoutingRule> list(TenantId tenant, int limit) {
        return allPages(
                limit, page -> read(tenant, () -> stores().routingRules().list(page)));
    }

    @Test
    default void a_rule_comes_back_as_it_was_kept() {
        TenantId tenant = givenTenant();
        RoutingRule rule = rule(tenant, 3, true, RETURNS);
        RoutingRule plain = new RoutingRule(
                stores().ids().next(RoutingRuleId::new),
                tenant,
                "All",
                4,
                false,
                RoutingConditions.any(),
                BILLING,
                RoutingMode.NONE,
                stores().now(),
                stores().now(),
                0);
        change(tenant, () -> stores().routingRules().add(plain));

        assertThat(read(tenant, () -> stores().routingRules().find(rule.id()))).contains(rule);
        assertThat(read(tenant, () -> stores().routingRules().find(plain.id()))).contains(plain.stored());
    }

    @Test
    default void rules_stand_by_position_and_those_in_force_are_known_with_the_desk() {
        TenantId tenant = givenTenant();
        RoutingRule last = rule(tenant, 9, true, RETURNS);
        RoutingRule off = rule(tenant, 1, false, RETURNS);
        RoutingRule first = rule(tenant, 0, true, BILLING);
        RoutingRule second = rule(tenant, 1, true, RETURNS);
        rule(givenTenant(), 0, true, RETURNS);

        for (int limit : List.of(1, 2, 50)) {
            assertThat(list(tenant, limit)).containsExactly(first, off, second, last);
        }
        assertThat(read(tenant, () -> stores().routingRules().inForce())).containsExactly(first, second, last);
        assertThat(read(tenant, () -> stores().desks().opening(tenant)))
                .isEqualTo(new Opening(DeskRules.standard(), List.of(first, second, last)));
        DeskRules changed = new DeskRules(
                0, Duration.ofDays(1), DeskRules.standard().statusAfterReply(), Duration.ZERO, Duration.ZERO);
        change(tenant, () -> stores().desks().save(tenant, changed));
        assertThat(read(tenant, () -> stores().desks().opening(tenant)))
                .isEqualTo(new Opening(read(tenant, () -> stores().desks().of(tenant)), List.of(first, second, last)));
        TenantId bare = givenTenant();
        assertThat(read(bare, () -> stores().desks().opening(bare)))
                .isEqualTo(new Opening(DeskRules.standard(), List.of()));
    }

    @Test
    default void a_changed_rule_has_the_next_version_and_a_stale_one_is_refused() {
        TenantId tenant = givenTenant();
        RoutingRule rule = rule(tenant, 3, true, RETURNS);
        RoutingRule changed = rule.switched(false, stores().now().plusSeconds(1));

        RoutingRule stored = inTenant(tenant, () -> stores().routingRules().save(changed));

        assertThat(stored.version()).isEqualTo(2);
        assertThat(list(tenant, 50)).containsExactly(stored);
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().routingRules().save(changed)));
    }

    @Test
    default void rules_of_a_team_that_is_gone_are_switched_off_together() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        RoutingRule one = rule(tenant, 1, true, RETURNS);
        RoutingRule two = rule(tenant, 2, true, RETURNS);
        RoutingRule kept = rule(tenant, 3, true, BILLING);
        RoutingRule others = rule(other, 1, true, RETURNS);

        change(tenant, () -> stores().routingRules().switchOff(RETURNS, stores().now()));

        assertThat(read(tenant, () -> stores().routingRules().inForce())).containsExactly(kept);
        assertThat(list(tenant, 50)).extracting(RoutingRule::id).containsExactly(one.id(), two.id(), kept.id());
        assertThat(list(tenant, 50)).extracting(RoutingRule::version).containsExactly(2L, 2L, 1L);
        assertThat(read(other, () -> stores().routingRules().inForce())).containsExactly(others);
    }

    @Test
    default void another_tenants_rule_is_missing_and_cannot_be_written() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        RoutingRule rule = rule(owner, 1, true, RETURNS);

        assertRefused(TicketProblem.ROUTING_RULE_NOT_FOUND, () -> required(other, rule));
        changeInVain(other, () -> stores().routingRules().save(rule.switched(false, stores().now())));
        changeInVain(other, () -> stores().routingRules().remove(rule));
        assertThat(read(owner, () -> stores().routingRules().find(rule.id()))).contains(rule);

        change(owner, () -> stores().routingRules().remove(rule));
        assertThat(list(owner, 50)).isEmpty();
    }
}
