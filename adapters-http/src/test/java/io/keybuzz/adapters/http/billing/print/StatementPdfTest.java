package io.keybuzz.adapters.http.billing.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.statement.PlanShare;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.billing.statement.StatementLine;
import io.keybuzz.domain.billing.statement.StatementLine.Kind;
import io.keybuzz.domain.shared.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StatementPdfTest {
    private static final BillingPeriod PERIOD = BillingPeriod.parse("2026-11");
    private static final TenantId TENANT = new TenantId(UUID.fromString("01980000-0000-7000-8000-000000000001"));

    /** A month with a change of plan and as many recharges as wished. */
    private static Statement statement(int recharges) {
        UnitPrices prices = new UnitPrices(5, 2, "EUR");
        return new Statement(
                TENANT,
                PERIOD,
                PERIOD.end().plusSeconds(3_604),
                List.of(
                        new PlanShare("STARTER", PERIOD.start().minusSeconds(1), 1_000, prices),
                        new PlanShare("PRO – Équipe", PERIOD.start().plusSeconds(864_000), 2_500, prices)),
                2_000,
                1_600,
                2_000,
                new Counts(1_834, 1_204, 1_004, recharges, recharges * 100L, 412_345, 9_570, recharges * 200L),
                List.of(
                        new StatementLine(Kind.TICKETS, 1_834, 5),
                        new StatementLine(Kind.AI_ACTIONS, 200, 2),
                        new StatementLine(Kind.PREPAID_AI_ACTIONS, 1_004, 0),
                        new StatementLine(Kind.RECHARGES, recharges * 100L, 2)),
                IntStream.rangeClosed(1, recharges)
                        .mapToObj(number -> new Recharge(
                                new UUID(3, number),
                                TENANT,
                                PERIOD,
                                number,
                                100,
                                2,
                                "EUR",
                                PERIOD.start().plusSeconds(1_800_000L + 7_919L * number)))
                        .toList(),
                "EUR");
    }

    private static String text(byte[] pdf, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void it_says_who_when_what_and_how_much() throws IOException {
        byte[] pdf = StatementPdf.of(statement(11), "Électroménager d’Orléans – Cœur & Fils");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "statement.pdf"), pdf);

        assertThat(text(pdf, 1))
                .contains("Électroménager d’Orléans – Cœur & Fils", "November 2026", "1 December 2026")
                .contains("PRO – Équipe, from 11 November 2026", "2,500", "0.05 EUR")
                .contains("1,834", "91.70 EUR", "Total", "117.70 EUR", "11.  ")
                .contains("Page 1 of 1");
    }

    @Test
    void what_does_not_fit_goes_on_on_the_next_page() throws IOException {
        String text = text(StatementPdf.of(statement(90), "Longue liste"), 3);

        assertThat(text).contains("90.  ", "Page 3 of 3");
    }

    @Test
    void what_nobody_would_read_is_added_up() throws IOException {
        String text = text(StatementPdf.of(statement(1_234), "Grosse liste"), 1);

        assertThat(text)
                .contains("1,234 purchases", "123,400", "2,468.00 EUR", "/api/v1/billing/recharges?period=2026-11")
                .doesNotContain("\n1.  ");
        assertThat(text(StatementPdf.of(statement(100), "Longue liste"), 3)).contains("100.  ");
    }

    @Test
    void letters_the_font_has_not_and_names_without_end_are_no_obstacle() throws IOException {
        String text = text(StatementPdf.of(statement(0), "店 " + "Très long ".repeat(60)), 1);

        assertThat(text).contains("? Très long", "…", "No units were bought");
    }

    @Test
    void amounts_are_of_their_currency() {
        assertThat(Amounts.plain(123_450, "EUR")).isEqualTo("1234.50");
        assertThat(Amounts.grouped(123_450, "JPY")).isEqualTo("123,450 JPY");
        assertThat(Amounts.grouped(123_450, "TND")).isEqualTo("123.450 TND");
        assertThat(Amounts.plain(5, "EUR")).isEqualTo("0.05");
    }
}
