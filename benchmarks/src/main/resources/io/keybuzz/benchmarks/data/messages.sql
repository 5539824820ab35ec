-- The messages of that slice of tickets: the first of each ticket, then the second of each that has one, and so on.
-- 100 to 600 characters each, of sentences some of which are written ten times as often as others, about one of 3,000
-- products, the first of which is in every eighth message and the last in one of 24,000.
with said as (
  select m.tenant_id, m.k, m.n, t.id, t.created_at, t.customer_name, p, t.language = 'fr' as is_french,
         t.created_at + (p - 1) * least(interval '7 hours', (:now - t.created_at) / (t.message_count + 2)) as at,
         m.n * 10 + p as number,
         pg_temp.h(m.n * 10 + p, 30, 5) as sentences
  from pg_temp.bench_slice m
  join ticketing.ticket t
    on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
  cross join lateral generate_series(1, (array[1, 3, 4, 8])[1 + m.n % 4]) as p
),
sentence as (
  select array_agg(s.sentence order by s.i) filter (where s.is_french) as french,
         array_agg(s.sentence order by s.i) filter (where not s.is_french) as english
  from pg_temp.bench_sentence s
  where s.i > 0
)
insert into ticketing.ticket_message (
  tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type, sender_id, sender_name, source,
  delivery_status, body)
select m.tenant_id,
       m.id,
       m.at,
       ('01910000-0000-7000-8000-' || (100000000000 + m.number))::uuid,
       m.at,
       m.p % 5 = 4,
       case when m.p % 2 = 1 then 'CUSTOMER' else 'AGENT' end,
       case when m.p % 2 = 0 then '01900000-0000-7000-8000-' || (300000000000 + m.k) end,
       case when m.p % 2 = 1 then m.customer_name else 'Camille Agent ' || m.k end,
       case when m.p % 2 = 1 then 'MARKETPLACE' else 'KEYBUZZ_UI' end,
       'NONE',
       case when m.is_french
         then 'Bonjour, message ' || m.p || ' du dossier ' || m.n || ' : ' || w.word || '. '
           || s.french[pg_temp.zipf(m.number, 31, 30)]
           || case when m.sentences > 0 then ' ' || s.french[pg_temp.zipf(m.number, 32, 30)] else '' end
           || case when m.sentences > 1 then ' ' || s.french[pg_temp.zipf(m.number, 33, 30)] else '' end
           || case when m.sentences > 2 then ' ' || s.french[pg_temp.zipf(m.number, 34, 30)] else '' end
           || case when m.sentences > 3 then ' ' || s.french[pg_temp.zipf(m.number, 35, 30)] else '' end
         else 'Hello, message ' || m.p || ' of case ' || m.n || ': ' || w.word || '. '
           || s.english[pg_temp.zipf(m.number, 31, 20)]
           || case when m.sentences > 0 then ' ' || s.english[pg_temp.zipf(m.number, 32, 20)] else '' end
           || case when m.sentences > 1 then ' ' || s.english[pg_temp.zipf(m.number, 33, 20)] else '' end
           || case when m.sentences > 2 then ' ' || s.english[pg_temp.zipf(m.number, 34, 20)] else '' end
           || case when m.sentences > 3 then ' ' || s.english[pg_temp.zipf(m.number, 35, 20)] else '' end
         end
from said m
cross join sentence s
join pg_temp.bench_word w on w.i = pg_temp.zipf(m.number, 36, (select max(i) from pg_temp.bench_word))
order by m.p, m.created_at;
