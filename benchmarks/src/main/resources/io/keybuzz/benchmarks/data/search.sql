-- What that slice of tickets is found by. The triggers that do this are off, and they would read each of these few sentences
-- a million times; here their terms are put together. That it comes to the same is tested.
insert into ticketing.ticket_search (tenant_id, ticket_id, document)
select t.tenant_id,
       t.id,
       array_to_tsvector(array(
         select h.mark || found.term
         from (
           select unnest(h.terms)
           union all
           select '^' || unnest(h.terms)
           union all
           select unnest((
             select s.terms from pg_temp.bench_sentence s where s.is_french = x.is_french and s.i = used.i))
           from (
             select distinct pg_temp.zipf(m.n * 10 + p, salt, case when x.is_french then 30 else 20 end) as i
             from generate_series(1, t.message_count) as p
             cross join lateral generate_series(31, 31 + pg_temp.h(m.n * 10 + p, 30, 5)) as salt
             union all
             select 0) used
           union all
           select unnest((
             select w.terms from pg_temp.bench_word w
             where w.i = pg_temp.zipf(m.n * 10 + p, 36, (select max(i) from pg_temp.bench_word))))
           from generate_series(1, t.message_count) as p
           union all
           select p::text from generate_series(1, t.message_count) as p
           union all
           select m.n::text
           union all
           select '=' || fact
           from unnest(array['channel:' || lower(t.channel), 'marketplace:' || t.marketplace, 'language:' || t.language]) fact
           where fact is not null) as found (term)))
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
cross join lateral (select t.language = 'fr' as is_french) x
cross join lateral (
  select ticketing.search_mark(t.tenant_id) as mark, ticketing.search_terms(ticketing.search_heading(t)) as terms
  offset 0) h
order by t.created_at;
