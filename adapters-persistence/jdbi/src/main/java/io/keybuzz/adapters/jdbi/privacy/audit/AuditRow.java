package io.keybuzz.adapters.jdbi.privacy.audit;

import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How entries and heads are read. */
final class AuditRow {
    static final String COLUMNS = """
            a.seq, a.hash, a.id, a.tenant_id, a.at, a.actor_kind, a.actor_id, a.action, a.outcome, a.object_type, a.object_id,
              a.fields, a.reason, a.request_id, a.address_hash""";

    private static final Names<AuditActor.Kind> KINDS = Names.of(AuditActor.Kind.class);
    private static final Names<AuditOutcome> OUTCOMES = Names.of(AuditOutcome.class);
    private static final HexFormat HEX = HexFormat.of();

    private AuditRow() {}

    static ChainedEntry entry(Row row) throws SQLException {
        @Nullable UUID object = row.nullableUuid(11);
        AuditEntry entry = new AuditEntry(
                row.uuid(3),
                new TenantId(row.uuid(4)),
                row.instant(5),
                new AuditActor(row.name(6, KINDS), row.text(7)),
                row.text(8),
                row.name(9, OUTCOMES),
                object == null ? Optional.empty() : Optional.of(new AuditObject(row.text(10), object, row.texts(12))),
                row.text(13),
                row.text(14),
                row.maybeText(15));
        return new ChainedEntry(row.longNumber(1), HEX.formatHex(row.bytes(2)), entry);
    }

    static AuditHead head(Row row) throws SQLException {
        return new AuditHead(new TenantId(row.uuid(1)), row.longNumber(2), HEX.formatHex(row.bytes(3)));
    }
}
