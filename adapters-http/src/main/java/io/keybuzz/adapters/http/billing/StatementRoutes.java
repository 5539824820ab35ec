package io.keybuzz.adapters.http.billing;

import io.keybuzz.adapters.http.billing.print.StatementPdf;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.billing.statement.GetStatement;
import io.keybuzz.application.billing.statement.ListStatements;
import io.keybuzz.application.billing.statement.PrintStatement;
import io.keybuzz.application.billing.statement.StatementBook;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/billing/statements}: as JSON, and to be taken away as CSV or PDF. */
public final class StatementRoutes implements Route.Group {
    private static final String STATEMENTS = "/api/v1/billing/statements";
    private static final String LIST = "statements";
    private static final Words<Format> FORMATS = Words.of(Format.class);

    private final StatementBook statements;

    public StatementRoutes(StatementBook statements) {
        this.statements = statements;
    }

    /** What a statement can be had as. */
    enum Format {
        JSON,
        CSV,
        PDF
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(STATEMENTS, this::list, "limit", "cursor", Question.TENANT),
                Route.get(STATEMENTS + "/{period}", this::get, "format", Question.TENANT));
    }

    private void list(Exchange exchange) throws IOException {
        PageRequest page = exchange.page(LIST);
        Question asked = Question.of(exchange);
        Page<Statement> found = statements.list(exchange.call(), new ListStatements(page, asked.tenant()));
        String next = exchange.cursor(found.next(), LIST);
        exchange.json(200, 64 + 900 * found.items().size(), out -> out.page(found.items(), next, StatementJson::brief));
    }

    private void get(Exchange exchange) throws IOException {
        Format format = exchange.query().word("format", FORMATS).orElse(Format.JSON);
        Optional<TenantId> tenant = Question.of(exchange).tenant();
        BillingPeriod period = BillingPeriod.parse(exchange.path("period"));
        if (format == Format.JSON) {
            Statement statement = statements.get(exchange.call(), new GetStatement(period, tenant));
            exchange.json(200, 1_024, out -> out.data(statement, StatementJson::statement));
            return;
        }
        var printed = statements.print(exchange.call(), new PrintStatement(period, tenant));
        if (format == Format.CSV) {
            file(exchange, period + ".csv");
            String csv = StatementCsv.of(printed.statement(), printed.payer());
            exchange.bytes(200, "text/csv; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8));
        } else {
            byte[] pdf = StatementPdf.of(printed.statement(), printed.payer());
            file(exchange, period + ".pdf");
            exchange.stream("application/pdf", pdf.length, new ByteArrayInputStream(pdf));
        }
    }

    private static void file(Exchange exchange, String name) {
        exchange.replaceHeader("Content-Disposition", "attachment; filename=\"keybuzz-" + name + "\"");
    }
}
