-- The messages of that slice of tickets: the first of each ticket, then the second of each that has one, and so on.
-- 140 to 619 characters each.
insert into ticketing.ticket_message (
  tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type, sender_id, sender_name, source,
  delivery_status, body)
select m.tenant_id,
       t.id,
       t.created_at + (p - 1) * interval '7 hours',
       ('01910000-0000-7000-8000-' || (100000000000 + m.n * 10 + p))::uuid,
       t.created_at + (p - 1) * interval '7 hours',
       p % 5 = 4,
       case when p % 2 = 1 then 'CUSTOMER' else 'AGENT' end,
       case when p % 2 = 0 then '01900000-0000-7000-8000-' || (300000000000 + m.k) end,
       case when p % 2 = 1 then t.customer_name else 'Camille Agent ' || m.k end,
       case when p % 2 = 1 then 'MARKETPLACE' else 'KEYBUZZ_UI' end,
       'NONE',
       substr(
         'Bonjour, message ' || p || ' du dossier ' || m.n || '. ' || repeat(
           'Je vous écris au sujet de la commande que j''ai passée la semaine dernière et dont je suis sans nouvelles. '
           || 'Le suivi indique une livraison, mais rien n''est arrivé et le voisin n''a rien reçu non plus. ', 4),
         1, (140 + (m.n * 37 + p * 101) % 480)::int)
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
cross join lateral generate_series(1, t.message_count) as p
order by p, t.created_at;
