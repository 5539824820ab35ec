package io.keybuzz.adapters.jdbi.ticketing.draft;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.Draft;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

final class JdbiDrafts implements Drafts {
    private static final Sql FIND = Sql.of("""
            select d.tenant_id, d.ticket_id, d.user_id, d.body, d.is_internal, d.version, d.updated_at
            from ticketing.draft d
            where d.tenant_id = ? and d.ticket_id = ? and d.user_id = ?""");

    private static final String INSERT = """
            insert into ticketing.draft as d (tenant_id, ticket_id, user_id, version, updated_at, is_internal, body)
            values (?, ?, ?, 1, ?, ?, ?)
            on conflict (tenant_id, ticket_id, user_id)\s""";

    private static final Sql SAVE = Sql.exact(INSERT + """
            do update set version = d.version + 1, updated_at = excluded.updated_at, is_internal = excluded.is_internal,
              body = excluded.body
            returning d.version""");

    private static final Sql BRING_BACK = Sql.exact(INSERT + "do nothing");

    private static final Sql REMOVE =
            Sql.of("delete from ticketing.draft d where d.tenant_id = ? and d.ticket_id = ? and d.user_id = ?");

    private static final Sql SENT = Sql.of("""
            delete from ticketing.draft d
            where d.tenant_id = ? and d.ticket_id = ? and d.user_id = ? and d.is_internal = ?""");

    private final JdbiUnitOfWork work;

    JdbiDrafts(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Draft> find(TicketId ticket, UUID user) {
        return work.session()
                .first(FIND, args -> args.tenant().uuid(ticket.value()).uuid(user), JdbiDrafts::draft);
    }

    @Override
    public Draft save(Draft draft) {
        long version = work.session()
                .first(SAVE, args -> bind(args, draft), row -> row.longNumber(1))
                .orElseThrow();
        return draft.stored(version);
    }

    @Override
    public void bringBack(Draft draft) {
        work.session().write(Write.of(BRING_BACK, args -> bind(args, draft)));
    }

    @Override
    public void remove(TicketId ticket, UUID user) {
        work.session()
                .write(Write.of(
                                REMOVE,
                                args -> args.tenant().uuid(ticket.value()).uuid(user))
                        .orWhenNoRow(() -> TicketProblem.DRAFT_NOT_FOUND.refuse("There is no draft of yours")));
    }

    @Override
    public void sent(TicketId ticket, UUID user, Visibility visibility) {
        work.session()
                .write(Write.of(
                        SENT,
                        args -> args.tenant().uuid(ticket.value()).uuid(user).flag(visibility == Visibility.INTERNAL)));
    }

    private static void bind(Args args, Draft draft) throws SQLException {
        args.uuid(draft.tenant().value()).uuid(draft.ticket().value()).uuid(draft.user());
        args.instant(draft.updatedAt()).flag(draft.visibility() == Visibility.INTERNAL);
        args.text(draft.body().text());
    }

    private static Draft draft(Row row) throws SQLException {
        return new Draft(
                new TenantId(row.uuid(1)),
                new TicketId(row.uuid(2)),
                row.uuid(3),
                new MessageBody(row.text(4)),
                row.flag(5) ? Visibility.INTERNAL : Visibility.PUBLIC,
                row.longNumber(6),
                row.instant(7));
    }
}
