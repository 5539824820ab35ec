package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.secret.SealedColumn;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server's catalog says about isolation, whatever the migrations meant to do. */
class CatalogIT {
    /** Unique without naming the tenant first, each for a reason. */
    private static final Set<String> UNIQUE_OVER_ALL_TENANTS = Set.of(
            "tenant_pkey", // the tenant itself
            "tenant_slug_key", // slugs are told apart before any tenant is known
            "platform_user_pkey", // no tenant there
            "platform_user_email_key",
            "api_key_prefix_key", // a key is found by its beginning before its tenant is known
            "rate_limit_bucket_pkey", // address blocks and ids, of no tenant
            "session_id_key", // a token names a session and no tenant
            "refresh_token_hash_key", // shown before any tenant is known
            "password_link_secret_key", // shown before any tenant is known
            "oauth_state_hash_key", // shown before any tenant is known
            "connection_id_key", // a worker finds a connection by its id alone
            "connection_inbound_address_key", // an address belongs to one tenant only
            "connection_account_key"); // a seller's account is one tenant's

    private static final String OURS = "pg_get_userbyid(n.nspowner) = 'keybuzz_owner'";

    private static TestDatabase database;
    private static Jdbi admin;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> query(String sql) {
        return admin.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Test
    void there_are_tables_with_tenants_rows_to_look_at() {
        assertThat(query(tenantTables("true"))).hasSizeGreaterThanOrEqualTo(18).contains("tenancy.tenant");
    }

    @Test
    void each_of_them_has_row_level_security_forced_on_its_owner() {
        assertThat(query(tenantTables("not (c.relrowsecurity and c.relforcerowsecurity)")))
                .isEmpty();
    }

    @Test
    void each_of_them_lets_a_tenant_see_and_write_its_own_rows_only() {
        String expected = "(%s = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid)";
        assertThat(query(tenantTables("not exists (select from pg_policies p where p.schemaname = n.nspname"
                        + " and p.tablename = c.relname and p.policyname = 'tenant_isolation' and p.cmd = 'ALL'"
                        + " and p.permissive = 'PERMISSIVE' and p.roles::text[] = '{keybuzz_app,keybuzz_worker}'"
                        + " and p.qual = p.with_check and p.qual in ('" + quoted(expected.formatted("tenant_id"))
                        + "', '" + quoted(expected.formatted("id")) + "'))")))
                .isEmpty();
    }

    @Test
    void no_other_policy_gives_the_tenants_role_anything() {
        assertThat(query("select schemaname || '.' || tablename || ' ' || policyname from pg_policies"
                        + " where policyname <> 'tenant_isolation'"
                        + " and roles::text[] && '{keybuzz_app,keybuzz_owner,public}'"))
                .isEmpty();
    }

    @Test
    void every_wider_policy_is_one_of_the_few_we_know() {
        assertThat(query("select tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text from pg_policies"
                        + " where policyname not in ('tenant_isolation', 'platform_read') order by 1"))
                .containsExactly(
                        "ai_rule queue_access SELECT {keybuzz_worker}",
                        "api_key lookup SELECT {keybuzz_lookup}",
                        "app_user lookup SELECT {keybuzz_lookup}",
                        "audit_entry house_insert INSERT {keybuzz_platform}",
                        "audit_head house_insert INSERT {keybuzz_platform}",
                        "audit_head house_update UPDATE {keybuzz_platform}",
                        "audit_head queue_access SELECT {keybuzz_worker}",
                        "bulk_job queue_access SELECT {keybuzz_worker}",
                        "bulk_job queue_forget DELETE {keybuzz_worker}",
                        "connection lookup SELECT {keybuzz_lookup}",
                        "connection queue_access SELECT {keybuzz_worker}",
                        "idempotency_key house_insert INSERT {keybuzz_platform}",
                        "idempotency_key house_update UPDATE {keybuzz_platform}",
                        "idempotency_key queue_access SELECT {keybuzz_worker}",
                        "idempotency_key queue_forget DELETE {keybuzz_worker}",
                        "login_challenge queue_access SELECT {keybuzz_worker}",
                        "login_challenge queue_forget DELETE {keybuzz_worker}",
                        "login_guard queue_access SELECT {keybuzz_worker}",
                        "login_guard queue_forget DELETE {keybuzz_worker}",
                        "oauth_state lookup SELECT {keybuzz_lookup}",
                        "outbound_message queue_access SELECT {keybuzz_worker}",
                        "outbox_delivery queue_access SELECT {keybuzz_worker}",
                        "outbox_delivery queue_forget DELETE {keybuzz_worker}",
                        "outbox_delivery queue_settle UPDATE {keybuzz_worker}",
                        "outbox_event queue_access SELECT {keybuzz_worker}",
                        "outbox_event queue_forget DELETE {keybuzz_worker}",
                        "password_link lookup SELECT {keybuzz_lookup}",
                        "password_link queue_access SELECT {keybuzz_worker}",
                        "password_link queue_forget DELETE {keybuzz_worker}",
                        "quota_usage queue_access SELECT {keybuzz_worker}",
                        "raw_inbound queue_access SELECT {keybuzz_worker}",
                        "raw_inbound queue_empty UPDATE {keybuzz_worker}",
                        "refresh_token lookup SELECT {keybuzz_lookup}",
                        "session house_update UPDATE {keybuzz_platform}",
                        "session lookup SELECT {keybuzz_lookup}",
                        "session queue_access SELECT {keybuzz_worker}",
                        "session queue_forget DELETE {keybuzz_worker}",
                        "sla_recount queue_access SELECT {keybuzz_worker}",
                        "sync_cursor queue_access ALL {keybuzz_worker}",
                        "tenant lookup SELECT {keybuzz_lookup}",
                        "ticket lookup SELECT {keybuzz_lookup}",
                        "ticket queue_access SELECT {keybuzz_worker}",
                        "ticket_presence queue_access SELECT {keybuzz_worker}",
                        "ticket_presence queue_forget DELETE {keybuzz_worker}",
                        "ticket_search lookup SELECT {keybuzz_lookup}");
        assertThat(query("select tablename from pg_policies where policyname = 'platform_read'"
                        + " and (cmd <> 'SELECT' or roles::text[] <> '{keybuzz_platform}')"))
                .isEmpty();
    }

    @Test
    void every_tenant_column_is_a_uuid_that_must_be_given() {
        assertThat(query("select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace where " + OURS
                        + " and c.relkind in ('r', 'p') and a.attname = 'tenant_id'"
                        + " and not (a.attnotnull and not a.atthasdef and a.atttypid = 'uuid'::regtype)"))
                .isEmpty();
    }

    @Test
    void foreign_keys_between_tenants_tables_carry_the_tenant() {
        assertThat(query("select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and " + OURS
                        + " and not exists (select from unnest(k.conkey, k.confkey) pair(here, there)"
                        + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here"
                        + " join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there"
                        + " where a.attname = 'tenant_id'"
                        + " and (b.attname = 'tenant_id' or k.confrelid = 'tenancy.tenant'::regclass))"))
                .isEmpty();
    }

    @Test
    void no_foreign_key_crosses_contexts() {
        assertThat(query("select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " join pg_class r on r.oid = k.confrelid"
                        + " where k.contype = 'f' and c.relnamespace <> r.relnamespace"))
                .isEmpty();
    }

    @Test
    void unique_indexes_start_with_the_tenant() {
        assertThat(query("select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid"
                        + " join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]"
                        + " where x.indisunique and " + OURS + " and n.nspname <> 'scheduler'"
                        + " and c.relname <> 'flyway_schema_history' and a.attname is distinct from 'tenant_id'"))
                .containsExactlyInAnyOrderElementsOf(UNIQUE_OVER_ALL_TENANTS);
    }

    @Test
    void nothing_compares_with_operators_that_lose_their_index_under_row_level_security() {
        assertThat(query("select c.relname || '.' || a.attname from pg_attribute a"
                        + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_type t on t.oid = a.atttypid where " + OURS
                        + " and c.relkind = 'r' and a.attnum > 0 and (t.typtype = 'e' or t.typname = 'numeric')"))
                .isEmpty();
    }

    @Test
    void there_is_no_materialised_view_and_no_view_with_its_owners_rights() {
        assertThat(query("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where " + OURS + " and (c.relkind = 'm' or (c.relkind = 'v'"
                        + " and not coalesce(c.reloptions::text[] @> '{security_invoker=true}', false)))"))
                .isEmpty();
    }

    @Test
    void functions_that_cross_tenants_are_few_with_a_fixed_path_for_named_roles_only() {
        assertThat(query("select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1"))
                .containsExactly(
                        "marketplace.connection_by_inbound_address(text)",
                        "marketplace.oauth_state_tenant(text)",
                        "tenancy.api_key_by_prefix(text)",
                        "tenancy.credentials_by_email(text)",
                        "tenancy.password_link_holder(bytea)",
                        "tenancy.session_standing(uuid)",
                        "tenancy.session_standing_by_token(bytea)",
                        "ticketing.search_hits(text[],integer,integer,uuid,integer)",
                        "ticketing.search_tickets(text[],integer,uuid,integer)",
                        "ticketing.tenants_with_unfiled_tickets(integer)");
        assertThat(query("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')"
                        + " and not (p.proconfig::text[] @> array['search_path=pg_catalog, pg_temp']"
                        + " and pg_get_userbyid(p.proowner) = 'keybuzz_lookup')"))
                .isEmpty();
        assertThat(query("select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where " + OURS
                        + " and (p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0))"))
                .isEmpty();
    }

    @Test
    void the_roles_that_run_own_nothing_and_may_delete_hardly_anything_and_never_truncate_or_create() {
        assertThat(query("select r.rolname from pg_roles r where r.rolname like 'keybuzz%'"
                        + " and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolinherit)"))
                .isEmpty();
        assertThat(query("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where " + OURS
                        + " and c.relkind in ('r', 'S') and pg_get_userbyid(c.relowner) <> 'keybuzz_owner'"))
                .isEmpty();
        assertThat(query(
                        "select distinct g.grantee || ' ' || g.privilege_type || ' ' || g.table_schema || '.' || g.table_name"
                                + " from information_schema.role_table_grants g"
                                + " where g.grantee like 'keybuzz%' and g.grantee <> 'keybuzz_owner'"
                                + " and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE') order by 1"))
                .containsExactly(
                        "keybuzz_app DELETE automation.ai_rule",
                        "keybuzz_app DELETE automation.ai_rule_stumble",
                        "keybuzz_app DELETE marketplace.oauth_state",
                        "keybuzz_app DELETE marketplace.stored_secret",
                        "keybuzz_app DELETE tenancy.login_guard",
                        "keybuzz_app DELETE tenancy.password_link",
                        "keybuzz_app DELETE tenancy.session",
                        "keybuzz_app DELETE tenancy.team",
                        "keybuzz_app DELETE tenancy.team_membership",
                        "keybuzz_app DELETE ticketing.attachment",
                        "keybuzz_app DELETE ticketing.blob",
                        "keybuzz_app DELETE ticketing.customer_handle",
                        "keybuzz_app DELETE ticketing.customer_note",
                        "keybuzz_app DELETE ticketing.customer_word",
                        "keybuzz_app DELETE ticketing.draft",
                        "keybuzz_app DELETE ticketing.macro",
                        "keybuzz_app DELETE ticketing.reply_undo",
                        "keybuzz_app DELETE ticketing.routing_rule",
                        "keybuzz_app DELETE ticketing.saved_view",
                        "keybuzz_app DELETE ticketing.sla_recount",
                        "keybuzz_app DELETE ticketing.template",
                        "keybuzz_app DELETE ticketing.ticket_link",
                        "keybuzz_app DELETE ticketing.ticket_merge",
                        "keybuzz_app DELETE ticketing.ticket_presence",
                        "keybuzz_app DELETE ticketing.ticket_search",
                        "keybuzz_app DELETE ticketing.ticket_tag",
                        "keybuzz_worker DELETE scheduler.scheduled_tasks",
                        "keybuzz_worker DELETE shared.idempotency_key",
                        "keybuzz_worker DELETE shared.outbox_delivery",
                        "keybuzz_worker DELETE shared.outbox_event",
                        "keybuzz_worker DELETE shared.rate_limit_bucket",
                        "keybuzz_worker DELETE tenancy.login_challenge",
                        "keybuzz_worker DELETE tenancy.login_guard",
                        "keybuzz_worker DELETE tenancy.password_link",
                        "keybuzz_worker DELETE tenancy.session",
                        "keybuzz_worker DELETE ticketing.bulk_job",
                        "keybuzz_worker DELETE ticketing.ticket_presence");
        assertThat(query("select n.nspname from pg_namespace n, unnest(array['keybuzz_app', 'keybuzz_worker',"
                        + " 'keybuzz_platform', 'keybuzz_lookup']) r where has_schema_privilege(r, n.oid, 'CREATE')"))
                .isEmpty();
    }

    @Test
    void a_worker_cannot_read_what_a_payload_says_nor_of_a_ticket_more_than_whose_it_is_and_when_it_rings() {
        assertThat(query("select a.attname from pg_attribute a where a.attrelid = 'ticketing.ticket'::regclass"
                        + " and a.attnum > 0 and has_column_privilege('keybuzz_worker', a.attrelid, a.attnum, 'SELECT')"
                        + " order by 1"))
                .containsExactly("id", "tenant_id", "wake_at");
        assertThat(
                        query(
                                "select 'yes' where has_column_privilege('keybuzz_worker', 'marketplace.raw_inbound', 'content',"
                                        + " 'SELECT') or has_any_column_privilege('keybuzz_worker', 'tenancy.app_user', 'SELECT')"))
                .isEmpty();
    }

    @Test
    void a_worker_reads_nothing_that_is_said_to_be_personal() {
        String personal =
                "select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace where " + OURS
                        + " and c.relkind in ('r', 'p')"
                        + " and a.attnum > 0 and not a.attisdropped and col_description(c.oid, a.attnum) like 'personal:%'";
        assertThat(query(personal)).hasSizeGreaterThan(40).contains("ai_rule.conditions", "ai_draft.body");
        assertThat(query(
                        personal + " and has_column_privilege('keybuzz_worker', c.oid, a.attnum, 'SELECT') order by 1"))
                .as("but for the key by which who is no longer there is forgotten")
                .containsExactly("ticket_presence.user_id");
    }

    @Test
    void a_worker_sees_the_rules_that_wait_for_the_clock_and_no_others() {
        assertThat(query("select qual from pg_policies where tablename = 'ai_rule' and policyname = 'queue_access'"))
                .singleElement()
                .asString()
                .contains("active", "NO_ANSWER_TIMEOUT", "DISABLED");
    }

    @Test
    void tenants_cannot_reach_the_super_admins() {
        assertThat(query("select 'yes' where has_any_column_privilege('keybuzz_app', 'tenancy.platform_user', 'SELECT')"
                        + " or has_any_column_privilege('keybuzz_worker', 'tenancy.platform_user', 'SELECT')"))
                .isEmpty();
    }

    @Test
    void every_sealed_column_is_one_that_rotation_and_erasure_know() {
        try (JdbiStores stores = database.stores()) {
            SealedColumn seeds = stores.ports().tenancy().twoFactor().seeds();
            SealedColumn credentials = stores.ports().marketplace().access().values();
            assertThat(query("select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a"
                            + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where "
                            + OURS + " and c.relkind in ('r', 'p') and a.attname like '%\\_sealed' order by 1"))
                    .containsExactly(
                            credentials.table() + "." + credentials.column(), seeds.table() + "." + seeds.column());
        }
    }

    private static String tenantTables(String condition) {
        return "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where "
                + OURS + " and c.relkind in ('r', 'p') and (c.oid = 'tenancy.tenant'::regclass or exists ("
                + "select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'"
                + " and not a.attisdropped)) and (" + condition + ") order by 1";
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
