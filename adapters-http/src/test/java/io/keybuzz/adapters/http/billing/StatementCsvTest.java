package io.keybuzz.adapters.http.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementCsvTest {
    @Test
    void no_cell_begins_like_a_formula() {
        for (String formula : List.of("=1+1", "+33 6", "-2", "@SUM(A1)", "\tx", "|cmd", "%x")) {
            assertThat(StatementCsv.cell(formula)).startsWith("'");
        }
        assertThat(StatementCsv.cell("\r=1")).startsWith("\"'");
        assertThat(StatementCsv.cell("Boutique d'Été")).isEqualTo("Boutique d'Été");
    }

    @Test
    void cells_keep_their_commas_quotes_and_lines() {
        assertThat(StatementCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(StatementCsv.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(StatementCsv.cell("=\"a\",b")).isEqualTo("\"'=\"\"a\"\",b\"");
    }
}
