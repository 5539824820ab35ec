package io.keybuzz.domain.ticketing.canned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTest {
    private static final Facts FACTS = new Facts(Map.of(
            Variable.CUSTOMER_NAME, "Zoé {{agent.name}}", Variable.AGENT_NAME, "Ada", Variable.TICKET_SUBJECT, "$1\\"));

    private static String fill(String text) {
        return new TemplateText(text).fill(FACTS);
    }

    private static void assertRefusedAt(String text, String variable, int line, int column) {
        assertThatThrownBy(() -> new TemplateText(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_TEMPLATE);
            assertThat(refusal.facts())
                    .containsEntry("variable", variable)
                    .containsEntry("line", line)
                    .containsEntry("column", column)
                    .containsEntry("known", Variable.words());
        });
    }

    @Test
    void places_are_filled_and_what_fills_them_is_no_place() {
        assertThat(fill("Hi {{customer.name}}, {{ agent.name | x }}: {{ticket.subject}}."))
                .isEqualTo("Hi Zoé {{agent.name}}, Ada: $1\\.");
    }

    @Test
    void a_missing_value_has_another_word_or_leaves_nothing() {
        TemplateText text = new TemplateText("{{tenant.name|We}} and {{customer.email}}{{tenant.name}}!");

        assertThat(text.fill(FACTS)).isEqualTo("We and !");
        assertThat(text.missing(FACTS)).containsExactly(Variable.CUSTOMER_EMAIL, Variable.TENANT_NAME);
        assertThat(text.variables()).containsExactlyInAnyOrder(Variable.TENANT_NAME, Variable.CUSTOMER_EMAIL);
    }

    @Test
    void texts_without_places_stay_as_they_are() {
        for (String text : new String[] {"Plain", "a } b { c", "}}", "{ {agent.name} }", "📦\r\n\ttabs"}) {
            assertThat(fill(text)).isEqualTo(text);
        }
    }

    @Test
    void an_unknown_variable_is_refused_with_its_place() {
        assertRefusedAt("Hi {{customer.nme}}", "customer.nme", 1, 4);
        assertRefusedAt("📦\n\n📦 {{}}", "", 3, 3);
        assertRefusedAt("{{Customer.Name}}", "Customer.Name", 1, 1);
        assertRefusedAt("a\n{{customer.name", "{{", 2, 1);
        assertRefusedAt("{{customer.name|{{agent.name}}}}", "customer.name", 1, 1);
        assertRefusedAt("{{ticket.class.module}}", "ticket.class.module", 1, 1);
    }

    @Test
    void what_cannot_be_written_cannot_be_kept() {
        for (String text : new String[] {"", " \u200b", "a\0b", "\ud800", "x".repeat(5_001)}) {
            assertThatThrownBy(() -> new TemplateText(text)).isInstanceOf(Refusal.class);
        }
        assertThat(new TemplateText("📦".repeat(5_000)).source()).hasSize(10_000);
    }
}
