package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.domain.privacy.audit.AuditFault;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditChain;
import io.keybuzz.testkit.given.GivenAudit;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a superuser can do to the audit trail behind our back, each to a chain of its own with 10 entries, anchored at the tenth.
 * A rewritten chain has right hashes all through: only the anchor knows.
 */
class AuditTamperIT {
    private static final int ENTRIES = 10;
    private static final String AT_5 = " where tenant_id = :t and seq = 5";

    /** SQL with {@code :t} for the tenant and {@code :o} for another one with a chain as long. */
    private static final Map<String, List<String>> MUTATIONS = mutations();

    private static TestDatabase database;
    private static JdbiStores stores;
    private static KeyBuzzApplication app;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        stores = database.stores();
        app = KeyBuzzApplication.assemble(
                KeyBuzzPorts.embedded(KeyBuzzPorts.Runtime.of(Clock.systemUTC(), new SecureRandom()), stores.ports()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Map<String, List<String>> mutations() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        String edit = "update privacy.audit_entry set ";
        all.put("edit id", List.of(edit + "id = uuidv4()" + AT_5));
        all.put("edit at", List.of(edit + "at = at + interval '1 microsecond'" + AT_5));
        all.put("edit actor kind", List.of(edit + "actor_kind = 'WORKER'" + AT_5));
        all.put("edit actor", List.of(edit + "actor_id = 'somebody else'" + AT_5));
        all.put("edit action", List.of(edit + "action = 'GetTicket'" + AT_5));
        all.put("edit outcome", List.of(edit + "outcome = 'REFUSED'" + AT_5));
        all.put("edit object type", List.of(edit + "object_type = 'user'" + AT_5));
        all.put("edit object", List.of(edit + "object_id = uuidv4()" + AT_5));
        all.put("edit fields", List.of(edit + "fields = '{messages,statu,s}'" + AT_5));
        all.put("edit reason and request", List.of(edit + "reason = 'request', request_id = '-1'" + AT_5));
        all.put("edit address", List.of(edit + "address_hash = null" + AT_5));
        all.put("edit hash", List.of(edit + "hash = sha256(hash)" + AT_5));
        all.put("delete one", List.of("delete from privacy.audit_entry" + AT_5));
        all.put("delete the first", List.of("delete from privacy.audit_entry where tenant_id = :t and seq = 1"));
        all.put(
                "swap two",
                List.of(
                        edit + "seq = 99" + AT_5,
                        edit + "seq = 5 where tenant_id = :t and seq = 6",
                        edit + "seq = 6 where tenant_id = :t and seq = 99"));
        all.put(
                "put one in",
                List.of(
                        edit + "seq = seq + 100 where tenant_id = :t and seq >= 5",
                        edit + "seq = seq - 99 where tenant_id = :t and seq >= 105",
                        "insert into privacy.audit_entry select tenant_id, 5, uuidv4(), at, actor_kind, actor_id, action,"
                                + " outcome, object_type, object_id, fields, reason, request_id, address_hash, hash"
                                + " from privacy.audit_entry where tenant_id = :t and seq = 4",
                        "update privacy.audit_head set seq = 11 where tenant_id = :t"));
        all.put(
                "cut the tail and the head with it",
                List.of(
                        "delete from privacy.audit_entry where tenant_id = :t and seq > 7",
                        "update privacy.audit_head h set seq = 7, hash = e.hash from privacy.audit_entry e"
                                + " where h.tenant_id = :t and e.tenant_id = :t and e.seq = 7"));
        all.put(
                "delete all of it",
                List.of(
                        "delete from privacy.audit_entry where tenant_id = :t",
                        "delete from privacy.audit_head where tenant_id = :t"));
        all.put(
                "take another tenant's entry",
                List.of(
                        "delete from privacy.audit_entry" + AT_5,
                        "insert into privacy.audit_entry select :t, 5, id, at, actor_kind, actor_id, action, outcome,"
                                + " object_type, object_id, fields, reason, request_id, address_hash, hash"
                                + " from privacy.audit_entry where tenant_id = :o and seq = 5"));
        all.put("rewrite the whole chain", List.of(edit + "actor_id = 'somebody else'" + AT_5, "rehash"));
        return all;
    }

    private static TenantId chain() {
        TenantId tenant = database.ids().next(TenantId::new);
        for (int i = 0; i < ENTRIES; i++) {
            append(tenant);
        }
        return tenant;
    }

    private static void append(TenantId tenant) {
        new Demo(database, stores)
                .in(
                        tenant,
                        () -> stores.ports()
                                .audit()
                                .trail()
                                .append(GivenAudit.of(tenant, database.ids(), Demo.NOW)
                                        .build()));
    }

    @Test
    void each_of_20_mutations_is_found_and_a_chain_nobody_touched_is_not() {
        TenantId untouched = chain();
        Map<String, TenantId> victims = new LinkedHashMap<>();
        MUTATIONS.keySet().forEach(name -> victims.put(name, chain()));
        List<AuditHead> anchors = app.auditing().heads();
        append(untouched);
        assertThat(app.auditing().prove(anchors, seen -> {}).faults()).isEmpty();

        database.asAdmin().useHandle(admin -> {
            admin.execute("set session_replication_role = replica");
            victims.forEach(
                    (name, tenant) -> MUTATIONS.get(name).forEach(sql -> mutate(admin, sql, tenant, untouched)));
        });

        Auditing.Proof proof = app.auditing().prove(anchors, seen -> {});
        Map<TenantId, List<AuditFault>> found =
                proof.faults().stream().collect(Collectors.groupingBy(AuditFault::tenant));
        assertThat(MUTATIONS).hasSize(20);
        victims.forEach((name, tenant) -> assertThat(found).as(name).containsKey(tenant));
        assertThat(found).doesNotContainKey(untouched);
        assertThat(only(found, victims.get("edit actor")).seq()).isEqualTo(5);
        assertThat(only(found, victims.get("delete one")).what()).isEqualTo("entry 5 is missing");
        assertThat(only(found, victims.get("cut the tail and the head with it")).what())
                .isEqualTo("entries 8 to 10 are missing that signed anchors have seen: the tail was cut");
        assertThat(only(found, victims.get("rewrite the whole chain")).what()).contains("signed anchor");
    }

    private static AuditFault only(Map<TenantId, List<AuditFault>> found, TenantId tenant) {
        assertThat(found.get(tenant)).hasSize(1);
        return found.get(tenant).get(0);
    }

    private static void mutate(Handle admin, String sql, TenantId tenant, TenantId other) {
        if (sql.equals("rehash")) {
            rehash(admin, tenant);
            return;
        }
        int changed = admin.execute(sql.replace(":t", "'" + tenant + "'").replace(":o", "'" + other + "'"));
        assertThat(changed).as(sql).isPositive();
    }

    /** Whoever knows how the chain is made can make it anew. */
    private static void rehash(Handle admin, TenantId tenant) {
        String previous = AuditChain.GENESIS;
        for (var entry : new Demo(database, stores).read(tenant)) {
            previous = AuditChain.hash(previous, entry.seq(), entry.entry());
            admin.execute(
                    "update privacy.audit_entry set hash = decode(?, 'hex') where tenant_id = ? and seq = ?",
                    previous,
                    tenant.value(),
                    entry.seq());
        }
        admin.execute(
                "update privacy.audit_head set hash = decode(?, 'hex') where tenant_id = ?", previous, tenant.value());
    }

    @Test
    void our_own_roles_can_add_and_nothing_else() throws SQLException {
        TenantId tenant = chain();
        for (Login role : List.of(
                database.settings().app(),
                database.settings().worker(),
                database.settings().platform())) {
            for (String sql : List.of(
                    "update privacy.audit_entry set action = 'x'",
                    "delete from privacy.audit_entry",
                    "truncate privacy.audit_entry",
                    "delete from privacy.audit_head",
                    "truncate privacy.audit_head",
                    "update privacy.audit_head set tenant_id = tenant_id",
                    "alter table privacy.audit_entry disable trigger all")) {
                assertRefused(role, tenant, sql, "42501");
            }
        }
        assertRefused(
                database.settings().app(),
                tenant,
                "update privacy.audit_head set seq = 7 where tenant_id = '" + tenant + "'",
                "42501");
    }

    @Test
    void the_owner_of_the_tables_is_stopped_by_the_trigger_too() throws SQLException {
        TenantId tenant = chain();
        for (String sql : List.of(
                "update privacy.audit_entry set action = 'x'",
                "delete from privacy.audit_entry",
                "truncate privacy.audit_entry",
                "delete from privacy.audit_head",
                "truncate privacy.audit_head")) {
            assertRefused(database.owner(), tenant, sql, "42501");
        }
    }

    private static void assertRefused(Login role, TenantId tenant, String sql, String state) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('keybuzz.tenant_id', '" + tenant + "', false)");
            assertThatThrownBy(() -> statement.execute(sql))
                    .as("%s: %s", role.user(), sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(state));
        }
    }
}
