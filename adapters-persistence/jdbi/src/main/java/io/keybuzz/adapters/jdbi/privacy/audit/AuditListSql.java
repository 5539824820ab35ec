package io.keybuzz.adapters.jdbi.privacy.audit;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.shared.PageRequest;
import java.sql.SQLException;
import java.util.List;

/** The statements of the list, one for each combination of conditions, so that each is prepared for the index that serves it. */
final class AuditListSql {
    private static final List<String> CONDITIONS = List.of(
            "a.actor_id = ?",
            "a.action = ?",
            "a.object_type = ?",
            "a.object_id = ?",
            "a.at >= ?",
            "a.at < ?",
            "a.tenant_id = (?)",
            "(a.at, a.id) < (?, ?)");

    private static final Sql[] ALL = new Sql[1 << CONDITIONS.size()];

    static {
        for (int chosen = 0; chosen < ALL.length; chosen++) {
            ALL[chosen] = Sql.of(text(chosen));
        }
    }

    private AuditListSql() {}

    static Sql of(AuditFilter filter, PageRequest page) {
        return ALL[
                bit(filter.actor().isPresent(), 0)
                        | bit(filter.action().isPresent(), 1)
                        | bit(filter.objectType().isPresent(), 2)
                        | bit(filter.objectId().isPresent(), 3)
                        | bit(filter.from().isPresent(), 4)
                        | bit(filter.to().isPresent(), 5)
                        | bit(filter.tenant().isPresent(), 6)
                        | bit(page.after().isPresent(), 7)];
    }

    static void bind(Args args, AuditFilter filter, PageRequest page) throws SQLException {
        args.tenant();
        if (filter.actor().isPresent()) {
            args.text(filter.actor().get());
        }
        if (filter.action().isPresent()) {
            args.text(filter.action().get());
        }
        if (filter.objectType().isPresent()) {
            args.text(filter.objectType().get());
        }
        if (filter.objectId().isPresent()) {
            args.uuid(filter.objectId().get());
        }
        if (filter.from().isPresent()) {
            args.instant(filter.from().get());
        }
        if (filter.to().isPresent()) {
            args.instant(filter.to().get());
        }
        if (filter.tenant().isPresent()) {
            args.uuid(filter.tenant().get().value());
        }
        args.page(page);
    }

    private static int bit(boolean set, int place) {
        return set ? 1 << place : 0;
    }

    private static String text(int chosen) {
        StringBuilder text = new StringBuilder(
                "select " + AuditRow.COLUMNS + "\nfrom privacy.audit_entry a\nwhere a.tenant_id = ? and true");
        for (int i = 0; i < CONDITIONS.size(); i++) {
            text.append((chosen & (1 << i)) == 0 ? "" : " and " + CONDITIONS.get(i));
        }
        return text.append("\norder by a.at desc, a.id desc\nlimit ?").toString();
    }
}
