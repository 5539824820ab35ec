package io.keybuzz.adapters.jdbi;

/** Rows by the ten thousand for {@link PlanIT}, made by the server itself. */
final class PlanData {
    static final String SQL = """
            insert into tenancy.tenant
            select ('01980000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'plan-' || i, 'Plan', 'PRO', 'ACTIVE',
              now(), now()
            from generate_series(1, 50) i;

            insert into tenancy.app_user (tenant_id, id, email, full_name, role, password_hash, active, created_at, updated_at)
            select ('01980000-0000-7000-8000-' || lpad(to_hex(1 + g % 50), 12, '0'))::uuid, uuidv7(), 'u' || g || '@x.test', 'U',
              (array['OWNER', 'ADMIN', 'MANAGER', 'AGENT'])[1 + g % 4], 'x', true, timestamptz '2026-01-01' + random() * interval
              '200 days', now()
            from generate_series(1, 20000) g;

            insert into tenancy.team (tenant_id, id, name, created_at, updated_at)
            select u.tenant_id, u.id, u.email, u.created_at, now() from tenancy.app_user u;

            insert into tenancy.team_membership (tenant_id, team_id, user_id, role, created_at)
            select u.tenant_id, u.id, u.id, 'LEAD', now() from tenancy.app_user u;

            insert into tenancy.api_key (tenant_id, id, name, prefix, key_hash, scopes, created_by, created_at)
            select u.tenant_id, u.id, 'K', 'kb_' || u.email, sha256(u.email::bytea), '{tickets:read}', u.id, u.created_at
            from tenancy.app_user u;

            insert into ticketing.ticket (tenant_id, id, version, created_at, updated_at, message_count, channel, status,
              priority, subject, marketplace, language, assignee_user_id, assignee_team_id, customer_id, category, sentiment,
              due_at, snoozed_until, last_customer_message_at)
            select ('01980000-0000-7000-8000-' || lpad(to_hex(1 + (50 * power(random(), 3))::int % 50), 12, '0'))::uuid,
              uuidv7(), 1, timestamptz '2026-01-01' + random() * interval '200 days', now(), 2,
              (array['AMAZON', 'CDISCOUNT', 'FNAC', 'MANUAL'])[1 + g % 4],
              (array['OPEN', 'PENDING', 'WAITING_CUSTOMER', 'RESOLVED', 'ESCALATED', 'CLOSED'])[1 + g % 6],
              (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[1 + (g / 3) % 4],
              'Subject ' || g, (array['fr', 'de', 'it', null])[1 + g % 4], (array['fr', 'en', null])[1 + g % 3],
              case when g % 5 > 0 then md5((g % 300)::text)::uuid end, case when g % 3 > 0 then md5((g % 40)::text)::uuid end,
              case when g % 2 > 0 then md5((g % 9000)::text)::uuid end, (array['delivery', 'return', null])[1 + (g / 7) % 3],
              (array['calm', 'angry', null])[1 + (g / 11) % 3],
              case when g % 4 > 0 then timestamptz '2026-01-01' + random() * interval '200 days' end,
              case when g % 50 = 0 then timestamptz '2026-01-01' + random() * interval '200 days' end,
              timestamptz '2026-01-01' + random() * interval '200 days'
            from generate_series(1, 50000) g;

            insert into ticketing.ticket_tag (tenant_id, tag, created_at, ticket_id)
            select t.tenant_id, 'tag-' || (row_number() over ()) % 60, t.created_at, t.id
            from ticketing.ticket t where random() < 0.5;

            insert into ticketing.ticket_search (tenant_id, ticket_id, document)
            select t.tenant_id, t.id, array_to_tsvector(array[ticketing.search_mark(t.tenant_id) || 'text'])
            from ticketing.ticket t;

            insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
              sender_name, source, delivery_status, body)
            select t.tenant_id, t.id, t.created_at, uuidv7(), t.created_at, false, 'CUSTOMER', 'B', 'API', 'NONE', 'text'
            from ticketing.ticket t, generate_series(1, 2);

            insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, payload)
            select t.tenant_id, t.id, t.created_at, uuidv7(), 'MESSAGE_RECEIVED', 'CUSTOMER', '{}'
            from ticketing.ticket t;

            insert into shared.outbox_event (tenant_id, id, aggregate_id, type, occurred_at, payload)
            select t.tenant_id, t.id, t.id, 'x', now(), '{}' from ticketing.ticket t limit 20000;

            insert into shared.outbox_delivery (tenant_id, id, event_id, aggregate_id, subscriber, status, attempts, token,
              due_at)
            select e.tenant_id, uuidv7(), e.id, e.aggregate_id, 'mail', case when random() < 0.01 then 'PENDING' else 'DONE' end,
              0, 0, now()
            from shared.outbox_event e;

            insert into marketplace.raw_inbound (tenant_id, id, connection_id, source, sha256, status, attempts, received_at,
              content)
            select t.tenant_id, t.id, uuidv7(), 'x', sha256(t.id::text::bytea), case when random() < 0.01 then 'STORED'
              else 'INGESTED' end, 0, now(), 'x'
            from ticketing.ticket t limit 20000;

            insert into marketplace.external_message (tenant_id, id, connection_id, raw_id, ticket_id, external_id, secondary_id,
              kind, party, subject, body, extraction, attachments, received_at)
            select r.tenant_id, r.id, r.connection_id, r.id, r.id, r.id, r.id, 'BUYER_MESSAGE', 'p', 's', 'b', 'whole', '[]', now()
            from marketplace.raw_inbound r;

            insert into marketplace.conversation (tenant_id, ticket_id, connection_id, last_seen_at)
            select tenant_id, id, connection_id, now() from marketplace.raw_inbound;

            insert into marketplace.conversation_key (tenant_id, connection_id, key, ticket_id, last_seen_at)
            select tenant_id, connection_id, id, id, now() from marketplace.raw_inbound;

            insert into privacy.audit_entry
            select t.tenant_id, row_number() over (partition by t.tenant_id order by t.id), t.id, t.created_at, 'USER',
              'actor ' || (row_number() over (order by t.id)) % 40, 'Action' || (row_number() over (order by t.id)) % 12,
              'DONE', (array['ticket', 'user', 'api-key'])[1 + (row_number() over (order by t.id)) % 3], t.id, '{a}', '',
              'r', null, sha256('x')
            from ticketing.ticket t;
            """;

    private PlanData() {}
}
