package io.keybuzz.adapters.http.billing;

import io.javalin.http.HandlerType;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Flags;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.billing.Billing;
import io.keybuzz.application.billing.payment.ListDuePayments;
import io.keybuzz.application.billing.plan.ChangeBillingPlan;
import io.keybuzz.application.billing.plan.GetBillingPlan;
import io.keybuzz.application.billing.plan.TenantPlan;
import io.keybuzz.application.billing.quota.GetQuotaUsage;
import io.keybuzz.application.billing.quota.ListRecharges;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code /api/v1/billing}: plan, usage, recharges and what is to be paid. A super admin names the tenant in the query. */
public final class BillingRoutes implements Route.Group {
    private static final String BILLING = "/api/v1/billing";
    private static final String RECHARGES = "recharges";
    private static final String PAYMENTS = "payments";

    private final Billing billing;

    public BillingRoutes(Billing billing) {
        this.billing = billing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(BILLING + "/usage", this::usage, Question.PERIOD, Question.TENANT),
                Route.get(BILLING + "/recharges", this::recharges, "limit", "cursor", Question.PERIOD, Question.TENANT),
                Route.get(BILLING + "/payments", this::payments, "limit", "cursor", Question.TENANT),
                Route.get(BILLING + "/plan", this::plan, Question.TENANT),
                new Route(
                        HandlerType.PUT,
                        BILLING + "/plan",
                        Route.Access.USERS,
                        Pace.WRITE,
                        Set.of(Question.TENANT),
                        this::change));
    }

    private void usage(Exchange exchange) throws IOException {
        Question asked = Question.of(exchange);
        QuotaUsage usage = billing.quotas().get(exchange.call(), new GetQuotaUsage(asked.period(), asked.tenant()));
        exchange.json(200, 1_024, out -> out.data(usage, BillingJson::usage));
    }

    private void recharges(Exchange exchange) throws IOException {
        PageRequest page = exchange.page(RECHARGES);
        Question asked = Question.of(exchange);
        Page<Recharge> found =
                billing.quotas().recharges(exchange.call(), new ListRecharges(page, asked.period(), asked.tenant()));
        String next = exchange.cursor(found.next(), RECHARGES);
        exchange.json(
                200, 64 + 200 * found.items().size(), out -> out.page(found.items(), next, BillingJson::recharge));
    }

    private void payments(Exchange exchange) throws IOException {
        PageRequest page = exchange.page(PAYMENTS);
        Question asked = Question.of(exchange);
        Page<PaymentOrder> found = billing.payments().list(exchange.call(), new ListDuePayments(page, asked.tenant()));
        String next = exchange.cursor(found.next(), PAYMENTS);
        exchange.json(200, 64 + 200 * found.items().size(), out -> out.page(found.items(), next, BillingJson::payment));
    }

    private void plan(Exchange exchange) throws IOException {
        Question asked = Question.of(exchange);
        show(exchange, billing.plans().get(exchange.call(), new GetBillingPlan(asked.tenant())));
    }

    private void change(Exchange exchange) throws IOException {
        Question asked = Question.of(exchange);
        BillingPlan wish = wish(exchange.body());
        show(
                exchange,
                billing.plans()
                        .change(
                                exchange.call(),
                                new ChangeBillingPlan(wish, exchange.expectedVersion(), asked.tenant())));
    }

    /** What is left out is as the seed has it. */
    private static BillingPlan wish(Fields body) {
        String name = body.text("plan", BillingPlan.MAX_NAME);
        int quota = Numbers.required(body, "ticketMonthlyQuota", 0, (int) BillingPlan.MAX_QUOTA);
        int soft = Numbers.optional(body, "softLimitPercent", 1, BillingPlan.MAX_PERCENT)
                .orElse(BillingPlan.SOFT_LIMIT_PERCENT);
        int hard = Numbers.optional(body, "hardLimitPercent", 1, BillingPlan.MAX_PERCENT)
                .orElse(BillingPlan.HARD_LIMIT_PERCENT);
        boolean recharge = Flags.changed(body, "autoRechargeEnabled").orElse(false);
        int units = Numbers.optional(body, "autoRechargeUnits", BillingPlan.LEAST_UNITS, BillingPlan.MAX_UNITS)
                .orElse(BillingPlan.AUTO_RECHARGE_UNITS);
        UnitPrices prices = new UnitPrices(
                Numbers.required(body, "ticketUnitPrice", 0, (int) BillingPlan.MAX_PRICE),
                Numbers.required(body, "aiActionUnitPrice", 0, (int) BillingPlan.MAX_PRICE),
                body.text("currency", 3));
        var tokens = Numbers.optional(body, "tokenBudget", 0, (int) BillingPlan.MAX_TOKENS)
                .map(Integer::longValue);
        body.done();
        return new BillingPlan(0, Instant.EPOCH, name, quota, soft, hard, recharge, units, prices, tokens);
    }

    private static void show(Exchange exchange, TenantPlan plan) throws IOException {
        exchange.version(plan.plan().version()).json(200, 512, out -> out.data(plan, BillingJson::plan));
    }
}
