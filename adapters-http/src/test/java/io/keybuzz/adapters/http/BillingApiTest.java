package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.billing.BillingPeriod;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillingApiTest {
    private static final String USAGE = "/api/v1/billing/usage";
    private static final String PLAN = "/api/v1/billing/plan";
    private static final String STATEMENTS = "/api/v1/billing/statements";

    private Demo demo;
    private String owner;
    private String admin;
    private String acme;

    @BeforeEach
    void start() {
        demo = Demo.start();
        owner = demo.owner();
        admin = demo.token(Demo.SUPER_ADMIN);
        acme = demo.http
                .get("/api/v1/tenants", owner)
                .json()
                .get("data")
                .get(0)
                .get("id")
                .textValue();
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private static String wish(int quota, boolean recharge, int ticketPrice) {
        return "{\"plan\":\"PRO\",\"ticketMonthlyQuota\":" + quota + ",\"autoRechargeEnabled\":" + recharge
                + ",\"autoRechargeUnits\":10,\"ticketUnitPrice\":" + ticketPrice
                + ",\"aiActionUnitPrice\":30,\"currency\":\"EUR\"}";
    }

    private Http.Answer put(String token, String body, String... headers) {
        return demo.http.call("PUT", PLAN + (token.equals(admin) ? "?tenantId=" + acme : ""), token, body, headers);
    }

    private void open(int tickets) {
        String agent = demo.token(Demo.ACME_AGENT);
        for (int i = 0; i < tickets; i++) {
            assertThat(demo.http
                            .post("/api/v1/tickets", agent, "{\"subject\":\"Where?\",\"body\":\"Hello\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("code").textValue()).isEqualTo(code);
    }

    @Test
    void nobody_who_is_not_there_gets_a_plan() {
        String nobody = PLAN + "?tenantId=01990000-0000-7000-8000-0000000000ff";

        assertProblem(demo.http.call("PUT", nobody, admin, wish(10, false, 0)), 422, "request/invalid-fields");

        assertThat(demo.http.get(nobody, admin).data().get("since").isNull()).isTrue();
    }

    @Test
    void who_has_agreed_to_nothing_has_the_standard_plan() {
        JsonNode plan = demo.http.get(PLAN, owner).data();

        assertThat(plan.get("plan").textValue()).isEqualTo("STANDARD");
        assertThat(plan.get("ticketMonthlyQuota").intValue()).isEqualTo(2_500);
        assertThat(plan.get("since").isNull()).isTrue();
        assertThat(demo.http.get(USAGE, owner).data().get("softLimit").intValue())
                .isEqualTo(2_000);
    }

    @Test
    void the_house_sets_prices_and_the_tenant_how_much_it_wants() {
        assertThat(put(admin, wish(4, false, 100)).status()).isEqualTo(200);
        Http.Answer got = demo.http.get(PLAN, owner);
        String etag = got.response().headers().firstValue("ETag").orElseThrow();
        assertThat(etag).isEqualTo("\"1\"");

        assertProblem(put(owner, wish(4, false, 1)), 403, "billing/terms-not-yours");
        assertProblem(put(demo.token(Demo.ACME_AGENT), wish(9, true, 100)), 403, "access/not-allowed");
        assertThat(put(owner, wish(9, true, 100), "If-Match", etag).status()).isEqualTo(200);
        assertProblem(put(owner, wish(8, true, 100), "If-Match", etag), 412, "request/stale-version");

        JsonNode plan = demo.http.get(PLAN, owner).data();
        assertThat(plan.get("ticketMonthlyQuota").intValue()).isEqualTo(9);
        assertThat(plan.get("autoRechargeEnabled").booleanValue()).isTrue();
        assertThat(plan.get("version").intValue()).isEqualTo(2);
    }

    private static String free(int quota, int hardLimit, boolean recharge) {
        return "{\"plan\":\"STANDARD\",\"ticketMonthlyQuota\":" + quota + ",\"hardLimitPercent\":" + hardLimit
                + ",\"autoRechargeEnabled\":" + recharge
                + ",\"ticketUnitPrice\":0,\"aiActionUnitPrice\":0,\"currency\":\"EUR\"}";
    }

    @Test
    void nobody_takes_more_of_what_costs_nothing() {
        assertProblem(put(owner, free(2_501, 100, false)), 403, "billing/terms-not-yours");
        assertProblem(put(owner, free(2_500, 101, false)), 403, "billing/terms-not-yours");
        assertProblem(put(owner, free(2_500, 100, true)), 403, "billing/terms-not-yours");
        assertThat(demo.http.get(PLAN, owner).data().get("version").intValue()).isZero();

        assertThat(put(owner, free(100, 90, false)).status()).isEqualTo(200);
        assertProblem(put(owner, free(101, 90, false)), 403, "billing/terms-not-yours");
        assertThat(put(admin, free(5_000, 200, true)).status()).isEqualTo(200);
        assertThat(put(owner, free(4_000, 150, true)).status()).isEqualTo(200);
    }

    @Test
    void units_are_bought_by_the_ten_at_least() {
        Http.Answer refused = put(admin, wish(4, true, 100).replace("Units\":10", "Units\":9"));

        assertProblem(refused, 422, "request/invalid-fields");
        assertThat(refused.json().get("errors").toString()).contains("autoRechargeUnits");
    }

    @Test
    void a_plan_is_refused_with_all_its_faults_and_nothing_is_changed() {
        Http.Answer refused = put(
                admin,
                "{\"plan\":\"\",\"ticketMonthlyQuota\":-1,\"ticketUnitPrice\":\"5\",\"currency\":\"EUR\",\"bonus\":1}");
        assertProblem(refused, 422, "request/invalid-fields");
        assertThat(refused.json().get("errors")).hasSizeGreaterThanOrEqualTo(4);
        Http.Answer limits = put(
                admin,
                "{\"plan\":\"PRO\",\"ticketMonthlyQuota\":1,\"softLimitPercent\":90,\"hardLimitPercent\":80,"
                        + "\"ticketUnitPrice\":5,\"aiActionUnitPrice\":5,\"currency\":\"XAU\"}");
        assertProblem(limits, 422, "billing/invalid-plan");
        assertThat(limits.json().get("faults")).hasSize(2);
        assertThat(demo.http.get(PLAN, owner).data().get("version").intValue()).isZero();
        assertProblem(demo.http.get(USAGE + "?period=2026-13", owner), 422, "billing/invalid-period");
    }

    @Test
    void usage_shows_what_was_counted_and_what_was_bought() {
        put(admin, wish(4, true, 100));
        open(7);

        JsonNode usage = demo.http
                .get(USAGE + "?period=" + BillingPeriod.of(demo.clock.instant()), owner)
                .data();
        assertThat(usage.get("ticketsCount").intValue()).isEqualTo(7);
        assertThat(usage.get("aiActionsCount").intValue()).isZero();
        assertThat(usage.get("quota").intValue()).isBetween(4, 2_500);
        assertThat(usage.get("currency").textValue()).isEqualTo("EUR");
        assertProblem(demo.http.get(USAGE, demo.token(Demo.ACME_AGENT)), 403, "access/not-allowed");
        assertThat(demo.http
                        .get(USAGE, demo.token(Demo.GLOBEX_OWNER))
                        .data()
                        .get("ticketsCount")
                        .intValue())
                .isZero();
        assertProblem(
                demo.http.get(USAGE + "?tenantId=" + acme, demo.token(Demo.GLOBEX_OWNER)),
                422,
                "request/invalid-fields");
    }

    @Test
    void a_closed_month_is_a_statement_in_three_forms_and_a_debt() {
        put(admin, wish(4, true, 100));
        demo.clock.advance(Duration.ofDays(32));
        open(15);
        BillingPeriod period = BillingPeriod.of(demo.clock.instant());
        String path = STATEMENTS + "/" + period;
        owner = demo.owner();
        assertProblem(demo.http.get(path, owner), 404, "billing/statement-not-found");

        Instant later = period.end().plus(Duration.ofHours(1));
        assertThat(demo.application.billing().monthCloser().run(later).closed()).isEqualTo(2);
        demo.application.relay().drain();

        JsonNode statement = demo.http.get(path, owner).data();
        assertThat(statement.get("totalAmount").intValue()).isEqualTo(400 + 20 * 30);
        assertThat(statement.get("lines")).hasSize(3);
        assertThat(statement.get("recharges")).hasSize(2);
        JsonNode list = demo.http.get(STATEMENTS, owner).json().get("data");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("autoRecharges").intValue()).isEqualTo(2);
        assertThat(list.get(0).has("lines") || list.get(0).has("recharges")).isFalse();

        Http.Answer csv = demo.http.get(path + "?format=csv", owner);
        assertThat(csv.response().headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(csv.body()).startsWith("tenant,period,line,").contains(",total,,15,,10.00,EUR\r\n");
        Http.Answer pdf = demo.http.get(path + "?format=pdf", owner);
        assertThat(pdf.response().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertProblem(demo.http.get(path + "?format=xls", owner), 422, "request/invalid-fields");
        assertProblem(demo.http.get(path, demo.token(Demo.GLOBEX_OWNER)), 404, "billing/statement-not-found");

        String recharges = "/api/v1/billing/recharges?period=" + period;
        assertThat(demo.http.get(recharges, owner).json().get("data")).hasSize(2);
        JsonNode first = demo.http.get(recharges + "&limit=1", owner).json();
        assertThat(first.get("data"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("number").intValue()).isEqualTo(1));
        JsonNode second = demo.http
                .get(
                        recharges + "&limit=1&cursor="
                                + first.get("page").get("nextCursor").textValue(),
                        owner)
                .json();
        assertThat(second.get("data").get(0).get("number").intValue()).isEqualTo(2);
        assertThat(second.get("page").get("hasMore").booleanValue()).isFalse();
        JsonNode payments =
                demo.http.get("/api/v1/billing/payments", owner).json().get("data");
        assertThat(payments).hasSize(3);
        assertThat(payments.get(0).get("key").textValue()).isEqualTo("statement/" + period);
        assertThat(payments.get(0).get("amount").intValue()).isEqualTo(400);
    }
}
