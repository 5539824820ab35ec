package io.keybuzz.adapters.http.billing.print;

import io.keybuzz.adapters.http.billing.print.Sheet.Style;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.PlanShare;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.billing.statement.StatementLine;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A statement as a document to be kept: who, which month, what was agreed, what was used, and what it comes to. */
public final class StatementPdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private static final int MOST_RECHARGES = 100;
    private static final float LINE = 15;
    private static final float LABEL = Sheet.LEFT + 90;
    private static final float UNITS = 330;
    private static final float PRICE = 430;

    private final Statement statement;
    private final String payer;
    private final Sheet sheet;

    private StatementPdf(Statement statement, String payer, Sheet sheet) {
        this.statement = statement;
        this.payer = payer;
        this.sheet = sheet;
    }

    public static byte[] of(Statement statement, String payer) throws IOException {
        try (Sheet sheet = new Sheet()) {
            return new StatementPdf(statement, payer, sheet).written();
        }
    }

    private byte[] written() throws IOException {
        sheet.title("Statement " + statement.period() + ", " + payer);
        head();
        plans();
        usage();
        lines();
        recharges();
        return sheet.finished("KeyBuzz · statement " + statement.period() + " · months and times are in UTC");
    }

    private void head() throws IOException {
        sheet.left(Sheet.LEFT, "KeyBuzz", Style.TITLE);
        sheet.right(Sheet.RIGHT, "Statement", Style.TITLE);
        sheet.down(12).rule(1.2f).down(26);
        fact("For", payer, Style.STRONG);
        fact("Customer no.", statement.tenant().toString(), Style.PLAIN);
        fact(
                "Period",
                MONTH.format(statement.period().month()) + "  (1 – "
                        + statement.period().days() + ")",
                Style.PLAIN);
        fact("Issued", day(statement.issuedAt()), Style.PLAIN);
        sheet.down(14);
    }

    private void fact(String label, String value, Style style) throws IOException {
        sheet.left(Sheet.LEFT, label, Style.FAINT_SMALL);
        sheet.clipped(LABEL, Sheet.RIGHT - LABEL, value, style).down(LINE);
    }

    private void plans() throws IOException {
        sheet.left(Sheet.LEFT, "Plan", Style.HEADING).down(18);
        columns("In force", "Units a month", "Ticket", "AI action");
        for (PlanShare plan : statement.plans()) {
            sheet.room(3 * LINE);
            boolean all = !plan.since().isAfter(statement.period().start());
            sheet.clipped(
                    Sheet.LEFT,
                    UNITS - Sheet.LEFT - 80,
                    plan.plan() + (all ? "" : ", from " + day(plan.since())),
                    Style.PLAIN);
            String currency = plan.prices().currency();
            sheet.right(UNITS, Amounts.count(plan.ticketMonthlyQuota()), Style.PLAIN);
            sheet.right(PRICE, Amounts.grouped(plan.prices().ticketMinor(), currency), Style.PLAIN);
            sheet.right(Sheet.RIGHT, Amounts.grouped(plan.prices().aiActionMinor(), currency), Style.PLAIN);
            sheet.down(LINE);
        }
        sheet.down(14);
    }

    private void usage() throws IOException {
        Counts counts = statement.counts();
        sheet.left(Sheet.LEFT, "Usage", Style.HEADING).down(18);
        sheet.left(
                        Sheet.LEFT,
                        Amounts.count(counts.used()) + " units: " + Amounts.count(counts.tickets()) + " tickets and "
                                + Amounts.count(counts.aiActions()) + " AI actions.  Quota "
                                + Amounts.count(statement.quota()) + ", notice at "
                                + Amounts.count(statement.softLimit()) + ", limit "
                                + Amounts.count(statement.hardLimit()) + ".",
                        Style.PLAIN)
                .down(LINE);
        sheet.left(
                        Sheet.LEFT,
                        counts.recharges() == 0
                                ? "No units were bought beyond the quota."
                                : Amounts.count(counts.recharged()) + " units were bought beyond the limit, of which "
                                        + Amounts.count(counts.prepaid()) + " were used.",
                        Style.PLAIN)
                .down(LINE + 14);
    }

    private void lines() throws IOException {
        sheet.left(Sheet.LEFT, "Charges", Style.HEADING).down(18);
        columns("", "Units", "Unit price", "Amount");
        for (StatementLine line : statement.lines()) {
            sheet.room(3 * LINE);
            sheet.left(Sheet.LEFT, words(line.kind()), Style.PLAIN);
            sheet.right(UNITS, Amounts.count(line.units()), Style.PLAIN);
            sheet.right(PRICE, money(line.unitPriceMinor()), Style.PLAIN);
            sheet.right(Sheet.RIGHT, money(line.amountMinor()), Style.PLAIN).down(LINE);
        }
        sheet.down(-4).rule(0.8f).down(16);
        sheet.left(Sheet.LEFT, "Total", Style.HEADING);
        sheet.right(Sheet.RIGHT, money(statement.totalMinor()), Style.HEADING).down(30);
    }

    private void recharges() throws IOException {
        if (statement.recharges().isEmpty()) {
            return;
        }
        sheet.room(5 * LINE);
        sheet.left(Sheet.LEFT, "Units bought", Style.HEADING).down(18);
        if (statement.recharges().size() > MOST_RECHARGES) {
            rechargesInBrief();
            return;
        }
        columns("No. and time", "Units", "Unit price", "Amount");
        for (Recharge recharge : statement.recharges()) {
            sheet.room(LINE);
            sheet.left(
                    Sheet.LEFT,
                    recharge.number() + ".  "
                            + MOMENT.format(recharge.boughtAt().atOffset(ZoneOffset.UTC)),
                    Style.PLAIN);
            sheet.right(UNITS, Amounts.count(recharge.units()), Style.PLAIN);
            sheet.right(PRICE, money(recharge.unitPriceMinor()), Style.PLAIN);
            sheet.right(Sheet.RIGHT, money(recharge.amountMinor()), Style.PLAIN).down(LINE);
        }
    }

    /** Nobody reads them by the thousand on paper. */
    private void rechargesInBrief() throws IOException {
        Counts counts = statement.counts();
        columns("", "Units", "", "Amount");
        sheet.left(Sheet.LEFT, Amounts.count(counts.recharges()) + " purchases", Style.PLAIN);
        sheet.right(UNITS, Amounts.count(counts.recharged()), Style.PLAIN);
        sheet.right(Sheet.RIGHT, money(counts.rechargeMinor()), Style.PLAIN).down(LINE);
        sheet.left(
                        Sheet.LEFT,
                        "Each of them is in the CSV of this statement, and at /api/v1/billing/recharges?period="
                                + statement.period() + ".",
                        Style.FAINT_SMALL)
                .down(LINE);
    }

    private void columns(String first, String second, String third, String fourth) throws IOException {
        sheet.left(Sheet.LEFT, first, Style.FAINT_SMALL);
        sheet.right(UNITS, second, Style.FAINT_SMALL);
        sheet.right(PRICE, third, Style.FAINT_SMALL);
        sheet.right(Sheet.RIGHT, fourth, Style.FAINT_SMALL);
        sheet.down(5).rule(0.5f).down(13);
    }

    private String money(long minor) {
        return Amounts.grouped(minor, statement.currency());
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String words(StatementLine.Kind kind) {
        return switch (kind) {
            case TICKETS -> "Tickets";
            case AI_ACTIONS -> "AI actions";
            case PREPAID_TICKETS -> "Tickets paid with units bought";
            case PREPAID_AI_ACTIONS -> "AI actions paid with units bought";
            case RECHARGES -> "Units bought";
        };
    }
}
