package io.keybuzz.adapters.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditChain;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.testkit.given.GivenAudit;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A long trail is proved in a minute; {@code -Dkeybuzz.audit-entries=1000000} for the size that was promised. */
class AuditVolumeIT {
    private static final Logger LOG = LoggerFactory.getLogger(AuditVolumeIT.class);
    private static final int ENTRIES = Integer.getInteger("keybuzz.audit-entries", 20_000);

    @Test
    void a_million_entries_are_proved_within_a_minute() throws Exception {
        try (TestDatabase database = TestPostgres.fresh()) {
            JdbiStores stores = database.stores();
            fill(database, database.ids().next(TenantId::new));
            Auditing auditing = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                            KeyBuzzPorts.Runtime.of(Clock.systemUTC(), new SecureRandom()), stores.ports()))
                    .auditing();

            long start = System.nanoTime();
            Auditing.Proof proof = auditing.prove(auditing.heads(), seen -> {});
            Duration proved = Duration.ofNanos(System.nanoTime() - start);

            LOG.info("{} entries proved in {}", ENTRIES, proved);
            assertThat(proof.entries()).isEqualTo(ENTRIES);
            assertThat(proof.faults()).isEmpty();
            assertThat(proved).isLessThan(Duration.ofSeconds(60));
        }
    }

    /** Linked in Java and copied in, which is faster than a transaction each. */
    private static void fill(TestDatabase database, TenantId tenant) throws Exception {
        String previous = AuditChain.GENESIS;
        try (Connection admin = database.connect(database.admin())) {
            CopyIn copy = admin.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy privacy.audit_entry (tenant_id, seq, id, at, actor_kind, actor_id, action, outcome,"
                            + " object_type, object_id, fields, reason, request_id, address_hash, hash) from stdin");
            for (int seq = 1; seq <= ENTRIES; seq++) {
                AuditEntry entry = GivenAudit.of(tenant, database.ids(), Demo.NOW.plusMillis(seq))
                        .build();
                previous = AuditChain.hash(previous, seq, entry);
                byte[] line = line(entry, seq, previous).getBytes(UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            try (PreparedStatement head =
                    admin.prepareStatement("insert into privacy.audit_head values (?, ?, decode(?, 'hex'))")) {
                head.setObject(1, tenant.value());
                head.setLong(2, ENTRIES);
                head.setString(3, previous);
                head.execute();
            }
        }
    }

    private static String line(AuditEntry entry, int seq, String hash) {
        AuditObject object = entry.object().orElseThrow();
        return String.join(
                        "\t",
                        entry.tenant().toString(),
                        Integer.toString(seq),
                        entry.id().toString(),
                        entry.at().toString(),
                        entry.actor().kind().name(),
                        entry.actor().id(),
                        entry.action(),
                        entry.outcome().name(),
                        object.type(),
                        object.id().toString(),
                        "{" + String.join(",", object.fields()) + "}",
                        entry.reason(),
                        entry.requestId(),
                        entry.addressHash().orElse("\\N"),
                        "\\\\x" + hash)
                + "\n";
    }
}
