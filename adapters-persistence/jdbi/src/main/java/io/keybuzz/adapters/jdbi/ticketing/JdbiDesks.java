package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.port.Desks;
import java.sql.SQLException;
import java.time.Duration;

final class JdbiDesks implements Desks {
    /** The columns that {@link #rules} reads; also joined to a ticket when it is loaded, to be changed under its desk's rules. */
    static final String COLUMNS =
            "d.version, d.reopen_window_seconds, d.status_after_reply, d.undo_send_seconds, d.undo_merge_seconds";

    private static final Sql FIND = Sql.exact("select " + COLUMNS + "\nfrom ticketing.desk d where d.tenant_id = ?");

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.desk (version, reopen_window_seconds, status_after_reply, undo_send_seconds,
              undo_merge_seconds, tenant_id)
            values (?, ?, ?, ?, ?, ?)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.desk d
            set version = ?, reopen_window_seconds = ?, status_after_reply = ?, undo_send_seconds = ?, undo_merge_seconds = ?
            where d.tenant_id = ? and d.version = ?""");

    private final JdbiUnitOfWork work;

    JdbiDesks(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public DeskRules of(TenantId tenant) {
        return work.session()
                .first(FIND, args -> args.uuid(tenant.value()), row -> rules(row, 1))
                .orElseGet(DeskRules::standard);
    }

    @Override
    public void save(TenantId tenant, DeskRules rules) {
        work.session().write(rules.version() == 0 ? insert(tenant, rules) : update(tenant, rules));
    }

    /** @param first the place of {@link #COLUMNS} in the row; a row without a version is a tenant that has changed nothing */
    static DeskRules rules(Row row, int first) throws SQLException {
        long version = row.longNumber(first);
        if (version == 0) {
            return DeskRules.standard();
        }
        return new DeskRules(
                version,
                Duration.ofSeconds(row.longNumber(first + 1)),
                row.maybeText(first + 2).map(TicketStatus::valueOf),
                Duration.ofSeconds(row.number(first + 3)),
                Duration.ofSeconds(row.longNumber(first + 4)));
    }

    private static Write insert(TenantId tenant, DeskRules rules) {
        return Write.of(INSERT, args -> bind(args, tenant, rules)).orWhenTaken("desk_pkey", JdbiDesks::stale);
    }

    private static Write update(TenantId tenant, DeskRules rules) {
        return Write.of(UPDATE, args -> {
                    bind(args, tenant, rules);
                    args.number(rules.version());
                })
                .orWhenNoRow(JdbiDesks::stale);
    }

    private static void bind(Args args, TenantId tenant, DeskRules rules) throws SQLException {
        args.number(rules.version() + 1).number(rules.reopenWindow().toSeconds());
        args.text(rules.statusAfterReply().map(Enum::name));
        args.number((int) rules.undoSend().toSeconds()).number(rules.undoMerge().toSeconds());
        args.uuid(tenant.value());
    }

    private static Refusal stale() {
        return CommonProblem.STALE_VERSION.refuse("The desk's rules were changed by somebody else; load them again");
    }
}
