package io.keybuzz.adapters.jdbi.privacy.audit;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.domain.shared.audit.AuditChain;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Adds to a chain without reading it first: the head is moved, and the entry linked to what it was, by one statement that goes
 * out with the other changes. The head is held from there to the commit behind it.
 */
final class JdbiAuditTrail implements AuditTrail {
    private static final Sql APPEND = Sql.exact("""
            with head as (
              insert into privacy.audit_head as h (tenant_id, seq, hash)
              values (?, 1, sha256(decode(repeat('00', 32), 'hex') || int8send(1) || ?))
              on conflict (tenant_id) do update
              set seq = h.seq + 1, hash = sha256(h.hash || int8send(h.seq + 1) || ?)
              returning h.tenant_id, h.seq, h.hash)
            insert into privacy.audit_entry
              (tenant_id, seq, hash, id, at, actor_kind, actor_id, action, outcome, object_type, object_id, fields, reason,
               request_id, address_hash)
            select head.tenant_id, head.seq, head.hash, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from head""");

    private final JdbiUnitOfWork work;

    JdbiAuditTrail(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void append(AuditEntry entry) {
        byte[] content = AuditChain.content(entry);
        work.session().write(Write.of(APPEND, args -> {
            args.uuid(entry.tenant().value()).bytes(content).bytes(content);
            bind(args, entry);
        }));
    }

    private static void bind(Args args, AuditEntry entry) throws SQLException {
        Optional<AuditObject> object = entry.object();
        args.uuid(entry.id())
                .instant(entry.at())
                .name(entry.actor().kind())
                .text(entry.actor().id())
                .text(entry.action())
                .name(entry.outcome())
                .text(object.map(AuditObject::type))
                .uuid(object.map(AuditObject::id))
                .texts(object.map(AuditObject::fields).orElse(List.of()))
                .text(entry.reason())
                .text(entry.requestId())
                .text(entry.addressHash());
    }
}
