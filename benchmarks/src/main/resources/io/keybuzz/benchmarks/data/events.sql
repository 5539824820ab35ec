-- The history of that slice: one line for each message, and one for each assignment.
insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, version, payload)
select m.tenant_id,
       t.id,
       t.created_at + (p - 1) * least(interval '7 hours', (:now - t.created_at) / (t.message_count + 2)),
       ('01920000-0000-7000-8000-' || (100000000000 + m.n * 10 + p))::uuid,
       case when p % 2 = 1 then 'MESSAGE_RECEIVED' else 'MESSAGE_SENT' end,
       case when p % 2 = 1 then 'CUSTOMER' else 'AGENT' end,
       case when p % 2 = 0 then '01900000-0000-7000-8000-' || (300000000000 + m.k) end,
       p,
       jsonb_build_object(
         'messageId', '01910000-0000-7000-8000-' || (100000000000 + m.n * 10 + p),
         'visibility', case when p % 5 = 4 then 'INTERNAL' else 'PUBLIC' end)
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
cross join lateral generate_series(1, t.message_count) as p
order by p, t.created_at;

insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, version, payload)
select a.tenant_id, a.ticket_id, a.created_at, a.id, 'ASSIGNMENT_CHANGED', 'AGENT',
       '01900000-0000-7000-8000-' || (300000000000 + m.k), 1,
       jsonb_strip_nulls(jsonb_build_object('userId', a.user_id, 'teamId', a.team_id))
from pg_temp.bench_slice m
join ticketing.ticket_assignment a
  on a.tenant_id = m.tenant_id and a.ticket_id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
order by a.created_at;
