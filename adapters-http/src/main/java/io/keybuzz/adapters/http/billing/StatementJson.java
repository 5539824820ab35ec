package io.keybuzz.adapters.http.billing;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.PlanShare;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.billing.statement.StatementLine;
import java.io.IOException;

/** A statement as the API shows it. */
final class StatementJson {
    private static final Words<StatementLine.Kind> KINDS = Words.of(StatementLine.Kind.class);
    private static final SerializedString ISSUED_AT = new SerializedString("issuedAt");
    private static final SerializedString PLANS = new SerializedString("plans");
    private static final SerializedString LINES = new SerializedString("lines");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString RECHARGES = new SerializedString("recharges");

    private StatementJson() {}

    /** As lists have it: without lines and recharges, of which there may be thousands. */
    static void brief(JsonOut out, Statement statement) throws IOException {
        out.open();
        head(out, statement);
        out.close();
    }

    static void statement(JsonOut out, Statement statement) throws IOException {
        out.open();
        head(out, statement);
        out.openList(LINES);
        for (StatementLine line : statement.lines()) {
            out.open();
            out.word(KIND, KINDS.write(line.kind()));
            out.number(BillingJson.UNITS, line.units());
            out.number(BillingJson.UNIT_PRICE, line.unitPriceMinor());
            out.number(BillingJson.AMOUNT, line.amountMinor());
            out.close();
        }
        out.closeList();
        out.openList(RECHARGES);
        for (Recharge recharge : statement.recharges()) {
            BillingJson.recharge(out, recharge);
        }
        out.closeList();
        out.close();
    }

    private static void head(JsonOut out, Statement statement) throws IOException {
        out.id(BillingJson.TENANT_ID, statement.tenant().value());
        out.text(BillingJson.PERIOD, statement.period().toString());
        out.instant(BillingJson.PERIOD_START, statement.period().start());
        out.instant(BillingJson.PERIOD_END, statement.period().end());
        out.instant(ISSUED_AT, statement.issuedAt());
        out.openList(PLANS);
        for (PlanShare plan : statement.plans()) {
            out.open();
            out.text(BillingJson.PLAN, plan.plan());
            out.instant(BillingJson.SINCE, plan.since());
            out.number(BillingJson.MONTHLY_QUOTA, plan.ticketMonthlyQuota());
            BillingJson.prices(out, plan.prices());
            out.close();
        }
        out.closeList();
        out.number(BillingJson.QUOTA, statement.quota());
        out.number(BillingJson.SOFT_LIMIT, statement.softLimit());
        out.number(BillingJson.HARD_LIMIT, statement.hardLimit());
        BillingJson.counts(out, statement.counts());
        out.text(BillingJson.CURRENCY, statement.currency());
    }
}
