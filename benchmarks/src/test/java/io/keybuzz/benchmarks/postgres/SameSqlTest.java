package io.keybuzz.benchmarks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.benchmarks.data.DataShape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SameSqlTest {
    private static final List<String> DETAIL = List.of("select set_config('keybuzz.tenant_id', $1, true)", """
            select t.id, t.tenant_id, t.external_id, t.channel, t.status, t.priority, t.subject, t.customer_name,
              t.customer_email, t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at,
              t.message_count, t.version, t.marketplace, t.language, t.tags, t.attributes, t.assignee_user_id,
              t.assignee_team_id, t.customer_id, t.merged_into, t.follow_up_of, t.closed_at, t.snoozed_until,
              t.last_customer_message_at, t.last_reply_at, t.due_at, p.user_id, p.user_name, p.activity, p.expires_at
            from ticketing.ticket t left join ticketing.ticket_presence p
              on p.tenant_id = t.tenant_id and p.ticket_id = t.id and p.expires_at > $1
            where t.tenant_id = $2 and t.id = $3 order by p.user_id""");

    @Test
    void white_space_and_values_are_no_difference() {
        assertThat(SameSql.of("detail").differsFrom(DETAIL, List.of())).isEmpty();
    }

    @Test
    void another_column_is_a_difference() {
        List<String> wider = List.of(DETAIL.get(0), DETAIL.get(1).replace("t.due_at", "t.due_at, t.wake_at"));

        assertThat(SameSql.of("detail").differsFrom(wider, wider)).hasSize(2);
    }

    @Test
    void a_post_takes_three_trips_and_a_read_one() {
        assertThat(SameSql.of("post").roundTrips()).isEqualTo(3);
        assertThat(SameSql.of("list").roundTrips()).isEqualTo(1);
    }

    @Test
    void the_script_finds_the_tenant_of_every_ticket() {
        DataShape shape = DataShape.scaled(0.001);
        Matcher rank = Pattern.compile("\\\\set rank (.*)")
                .matcher(SameSql.of("detail").script(shape));
        assertThat(rank.find()).isTrue();

        for (int tenant = 1; tenant <= shape.tenants(); tenant++) {
            assertThat(evaluate(rank.group(1), shape.firstTicketOf(tenant))).isEqualTo(tenant);
            assertThat(evaluate(rank.group(1), shape.firstTicketOf(tenant) + shape.ticketsOf(tenant) - 1))
                    .isEqualTo(tenant);
        }
    }

    /** Walks {@code case when :n < X then A else B end} down to a number. */
    private static int evaluate(String expression, long n) {
        String rest = expression;
        while (rest.startsWith("case")) {
            Matcher head = Pattern.compile("case when :n < (\\d+) then ").matcher(rest);
            assertThat(head.lookingAt()).isTrue();
            int otherwise = elseOf(rest, head.end());
            rest = n < Long.parseLong(head.group(1))
                    ? rest.substring(head.end(), otherwise - " else ".length())
                    : rest.substring(otherwise, rest.length() - " end".length());
        }
        return Integer.parseInt(rest);
    }

    private static int elseOf(String text, int from) {
        int depth = 0;
        for (int at = from; ; at++) {
            if (text.startsWith("case ", at)) {
                depth++;
            } else if (text.startsWith(" end", at) && depth > 0) {
                depth--;
            } else if (text.startsWith(" else ", at) && depth == 0) {
                return at + " else ".length();
            }
        }
    }
}
