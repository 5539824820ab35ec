-- One seller per row of bench_tenant (k, first, size), its people and teams, how its desk works and what its views show.
insert into tenancy.tenant (id, slug, name, plan, status, created_at, updated_at)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       'bench-' || k,
       'Bench seller ' || k,
       case when size > 20000 then 'ENTERPRISE' else 'PRO' end,
       'ACTIVE',
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour',
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour'
from pg_temp.bench_tenant
order by k;

insert into tenancy.app_user (tenant_id, id, email, full_name, role, password_hash, active, created_at, updated_at)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       pg_temp.agent_id(k, i),
       'agent' || case when i > 0 then '-' || i else '' end || '@tenant-' || k || '.bench.example',
       'Camille Agent ' || k || case when i > 0 then '-' || i else '' end,
       'AGENT',
       :hash,
       true,
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour' + i * interval '1 minute',
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour' + i * interval '1 minute'
from pg_temp.bench_tenant
cross join lateral generate_series(0, pg_temp.agents(size) - 1) as i
order by k, i;

insert into tenancy.team (tenant_id, id, name, created_at, updated_at)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       pg_temp.team_id(k, i),
       (array['Retours', 'Logistique', 'Facturation'])[i],
       timestamptz '2024-01-02 00:00:00Z' + k * interval '1 hour' + i * interval '1 minute',
       timestamptz '2024-01-02 00:00:00Z' + k * interval '1 hour' + i * interval '1 minute'
from pg_temp.bench_tenant
cross join generate_series(1, 3) as i
order by k, i;

insert into tenancy.team_membership (tenant_id, team_id, user_id, role, created_at)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       pg_temp.team_id(k, 1 + i % 3),
       pg_temp.agent_id(k, i),
       case when i < 3 then 'LEAD' else 'MEMBER' end,
       timestamptz '2024-01-03 00:00:00Z' + k * interval '1 hour' + i * interval '1 minute'
from pg_temp.bench_tenant
cross join lateral generate_series(0, pg_temp.agents(size) - 1) as i
order by k, i;

-- Half of the sellers have settings of their own; the others work by the standard rules, which have no row.
insert into ticketing.desk (tenant_id, version, reopen_window_seconds, undo_merge_seconds, undo_send_seconds,
  status_after_reply)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid, 1, 1209600, 604800, 0, 'WAITING_CUSTOMER'
from pg_temp.bench_tenant
where k % 2 = 0
order by k;

insert into ticketing.saved_view (tenant_id, id, version, created_at, updated_at, position, visibility, name, sort, filter)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       ('01950000-0000-7000-8000-' || (100000000000 + k * 100 + v.i))::uuid,
       1,
       timestamptz '2024-01-04 00:00:00Z' + k * interval '1 hour',
       timestamptz '2024-01-04 00:00:00Z' + k * interval '1 hour',
       v.i,
       'TENANT',
       v.name,
       v.sort,
       v.filter::jsonb
from pg_temp.bench_tenant
cross join (values
  (1, 'À traiter', '-createdAt', '[["status", "IS", "open", "pending"]]'),
  (2, 'Mes tickets', 'dueAt', '[["status", "IS", "open", "pending"], ["assignee", "IS", "me"]]'),
  (3, 'En retard', 'dueAt', '[["overdue", "IS", "true"]]'),
  (4, 'Urgents', '-updatedAt', '[["status", "IS", "open"], ["priority", "IS", "urgent"]]'),
  (5, 'Sans responsable', '-createdAt', '[["status", "IS", "open"], ["assignee", "IS", "none"]]'),
  (6, 'Litiges', '-createdAt', '[["tag", "IS", "litige"]]'),
  (7, 'Amazon cette semaine', '-createdAt', '[["channel", "IS", "amazon"], ["createdAt", "AFTER", "-P7D"]]'),
  (8, 'En pause', '-createdAt', '[["snoozed", "IS", "true"]]'),
  (9, 'Buyers in English', '-lastCustomerMessageAt', '[["status", "IS", "open"], ["language", "IS", "en"]]'),
  (10, 'Clos', '-updatedAt', '[["status", "IS", "closed"]]')) as v (i, name, sort, filter)
order by k, v.i;

-- Who the buyers are: the records their first tickets made.
insert into ticketing.customer (tenant_id, id, version, created_at, updated_at, name, language)
select ('01900000-0000-7000-8000-' || (200000000000 + b.k))::uuid,
       ('01930000-0000-7000-8000-' || (100000000000 + buyer))::uuid,
       1,
       timestamptz '2024-06-01 00:00:00Z' + ((buyer - b.first + 0.5) / b.size) * interval '730 days',
       timestamptz '2024-06-01 00:00:00Z' + ((buyer - b.first + 0.5) / b.size) * interval '730 days',
       pg_temp.buyer_name(buyer),
       pg_temp.language(buyer)
from pg_temp.bench_tenant b
cross join lateral generate_series(b.first, b.first + (b.size + 1) / 2 - 1) as buyer
order by 4;

insert into ticketing.customer_handle (tenant_id, key, customer_id, position, channel, value)
select c.tenant_id,
       'buyer' || buyer || '@marketplace.example',
       c.id,
       0,
       nullif(pg_temp.channel(buyer), 'MANUAL'),
       'buyer' || buyer || '@marketplace.example'
from ticketing.customer c
cross join lateral (select right(c.id::text, 12)::bigint - 100000000000 as buyer) x
order by c.created_at;

insert into ticketing.customer_word (tenant_id, word, customer_id)
select c.tenant_id, w.word, c.id
from ticketing.customer c
cross join lateral (select 'buyer' || right(c.id::text, 12)::bigint - 100000000000 as local) x
cross join lateral (
  select unnest(string_to_array(ticketing.fold(lower(c.name)), ' '))
  union select unnest(array[x.local || '@marketplace.example', x.local, 'marketplace', 'example'])) as w (word)
order by c.created_at;
