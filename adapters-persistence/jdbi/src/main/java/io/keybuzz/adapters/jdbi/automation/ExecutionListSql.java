package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.shared.PageRequest;
import java.sql.SQLException;
import java.util.List;

/** The statements of the list, one for each combination of conditions, so that each is prepared for the index that serves it. */
final class ExecutionListSql {
    private static final List<String> CONDITIONS =
            List.of("x.ticket_id = ?", "x.rule_id = ?", "x.result = ?", "(x.triggered_at, x.id) < (?, ?)");
    private static final Sql[] ALL = new Sql[1 << CONDITIONS.size()];

    static {
        for (int chosen = 0; chosen < ALL.length; chosen++) {
            ALL[chosen] = Sql.of(text(chosen));
        }
    }

    private ExecutionListSql() {}

    static Sql of(ExecutionFilter filter, PageRequest page) {
        return ALL[
                bit(filter.ticket().isPresent(), 0)
                        | bit(filter.rule().isPresent(), 1)
                        | bit(filter.result().isPresent(), 2)
                        | bit(page.after().isPresent(), 3)];
    }

    static void bind(Args args, ExecutionFilter filter, PageRequest page) throws SQLException {
        args.tenant();
        if (filter.ticket().isPresent()) {
            args.uuid(filter.ticket().get());
        }
        if (filter.rule().isPresent()) {
            args.uuid(filter.rule().get().value());
        }
        if (filter.result().isPresent()) {
            args.name(filter.result().get());
        }
        args.page(page);
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    private static String text(int chosen) {
        StringBuilder text = new StringBuilder("""
                select x.id, x.tenant_id, x.rule_id, x.rule_version, x.ticket_id, x.message_id, x.trigger_type, x.depth,
                  x.triggered_at, x.result, x.details
                from automation.ai_rule_execution x
                where x.tenant_id = ? and true""");
        for (int i = 0; i < CONDITIONS.size(); i++) {
            text.append((chosen & (1 << i)) == 0 ? "" : " and " + CONDITIONS.get(i));
        }
        return text.append("\norder by x.triggered_at desc, x.id desc\nlimit ?").toString();
    }
}
