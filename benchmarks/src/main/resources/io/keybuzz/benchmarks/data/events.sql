-- One line of history for each message of that slice.
insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, payload)
select m.tenant_id,
       t.id,
       t.created_at + (p - 1) * interval '7 hours',
       ('01920000-0000-7000-8000-' || (100000000000 + m.n * 10 + p))::uuid,
       case when p % 2 = 1 then 'MESSAGE_RECEIVED' else 'MESSAGE_SENT' end,
       case when p % 2 = 1 then 'CUSTOMER' else 'AGENT' end,
       case when p % 2 = 0 then '01900000-0000-7000-8000-' || (300000000000 + m.k) end,
       jsonb_build_object(
         'messageId', '01910000-0000-7000-8000-' || (100000000000 + m.n * 10 + p),
         'visibility', case when p % 5 = 4 then 'INTERNAL' else 'PUBLIC' end)
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
cross join lateral generate_series(1, t.message_count) as p
order by p, t.created_at;
