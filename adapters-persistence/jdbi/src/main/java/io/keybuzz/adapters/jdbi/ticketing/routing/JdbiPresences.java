package io.keybuzz.adapters.jdbi.ticketing.routing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.presence.Presence;
import io.keybuzz.domain.ticketing.presence.port.Presences;
import java.util.UUID;

final class JdbiPresences implements Presences {
    private static final Sql PUT = Sql.of("""
            insert into ticketing.ticket_presence (tenant_id, ticket_id, user_id, user_name, activity, expires_at)
            select t.tenant_id, t.id, ?, ?, ?, ? from ticketing.ticket t where t.tenant_id = ? and t.id = ?
            on conflict (tenant_id, ticket_id, user_id)
            do update set user_name = excluded.user_name, activity = excluded.activity, expires_at = excluded.expires_at""");

    private static final Sql REMOVE = Sql.of("""
            delete from ticketing.ticket_presence p
            where p.tenant_id = ? and p.ticket_id = ? and p.user_id = ?""");

    private final JdbiUnitOfWork work;

    JdbiPresences(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void put(Presence presence) {
        work.session()
                .write(Write.of(
                                PUT,
                                args -> args.uuid(presence.user())
                                        .text(presence.name())
                                        .name(presence.activity())
                                        .instant(presence.expiresAt())
                                        .tenant()
                                        .uuid(presence.ticket().value()))
                        .orWhenNoRow(() -> TicketProblem.notFound(presence.ticket())));
    }

    @Override
    public void remove(TicketId ticket, UUID user) {
        work.session()
                .write(Write.of(
                        REMOVE, args -> args.tenant().uuid(ticket.value()).uuid(user)));
    }
}
