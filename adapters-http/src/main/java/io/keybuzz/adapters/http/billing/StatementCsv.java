package io.keybuzz.adapters.http.billing;

import io.keybuzz.adapters.http.billing.print.Amounts;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.billing.statement.StatementLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as RFC 4180 has tables. No cell begins like a formula, whatever a spreadsheet takes for one. */
final class StatementCsv {
    private static final String FORMULAS = "=+-@\t\r|%";

    private StatementCsv() {}

    /** The lines add up to the last one; recharges are listed one by one behind their sum, with no amount of their own. */
    static String of(Statement statement, String payer) {
        StringBuilder csv = new StringBuilder();
        row(csv, "tenant", "period", "line", "reference", "units", "unit_price", "amount", "currency");
        for (StatementLine line : statement.lines()) {
            row(
                    csv,
                    payer,
                    statement.period().toString(),
                    line.kind().name().toLowerCase(Locale.ROOT),
                    "",
                    Long.toString(line.units()),
                    Amounts.plain(line.unitPriceMinor(), statement.currency()),
                    Amounts.plain(line.amountMinor(), statement.currency()),
                    statement.currency());
        }
        row(
                csv,
                payer,
                statement.period().toString(),
                "total",
                "",
                Long.toString(statement.counts().used()),
                "",
                Amounts.plain(statement.totalMinor(), statement.currency()),
                statement.currency());
        for (Recharge recharge : statement.recharges()) {
            row(
                    csv,
                    payer,
                    statement.period().toString(),
                    "recharge",
                    recharge.number() + " of " + recharge.boughtAt(),
                    Long.toString(recharge.units()),
                    Amounts.plain(recharge.unitPriceMinor(), recharge.currency()),
                    "",
                    recharge.currency());
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, String... cells) {
        csv.append(Stream.of(cells).map(StatementCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = List.of(",", "\"", "\n", "\r").stream().noneMatch(safe::contains);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
