-- Searches that open no document where the index of terms knows the answer. What few tickets have is taken level by level from
-- the index alone; only on the way through what many have are documents read, the newest first, until the page is full.
drop function ticketing.search_tickets(text[], integer, uuid, integer);

-- A '~' in a query stands for the tenant's mark.
create function ticketing.search_queries(tenant uuid, queries text[]) returns tsquery[]
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select array(
    select replace(one.query, '~', ticketing.search_mark(tenant))::tsquery
    from unnest(queries) with ordinality one (query, place) order by one.place)
$$;

-- How many of so many newest tickets each query finds. Each document is opened once.
create function ticketing.search_sample(tenant uuid, queries tsquery[], newest integer) returns integer[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select array(
    select (select count(*)::integer from unnest(sample.documents) one (document) where one.document @@ asked.query)
    from unnest(queries) with ordinality asked (query, place) order by asked.place)
  from (
    select array(
      select strip(s.document) from ticketing.ticket_search s
      where s.tenant_id = tenant order by s.ticket_id desc limit newest) as documents) sample
$$;

-- The tickets of the highest levels, which are the first queries, as long as they are at most so many in each; then, if there
-- is a level with more, one row that names it and no ticket. Of that level and those below nothing is said, nor of those
-- below a level with which enough hits stand behind a place. Without a limit and a number that is enough, all of all levels.
--
-- A look at the newest tickets spares the index the long lists of words that one ticket in 33 has: from there on fewer pages
-- are read on the way from the newest ticket until a page is full. The queries are nested as
-- those of the application are: the last finds all, the first only what the second and the third find too.
create function ticketing.search_hits(queries text[], few integer, from_level integer, before_id uuid, enough integer)
returns table (level integer, ticket_id uuid)
language plpgsql stable security definer rows 1000
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
declare
  tenant uuid := nullif(current_setting('keybuzz.tenant_id', true), '')::uuid;
  newest constant integer := 200;
  many constant integer := 6;
  top constant integer := array_length(queries, 1);
  asked tsquery[];
  sample integer[];
  hits uuid[];
  higher uuid[] := '{}';
  behind bigint := 0;
begin
  if tenant is null then
    raise exception 'a search needs a tenant' using errcode = 'insufficient_privilege';
  end if;
  asked := ticketing.search_queries(tenant, queries);
  if few is not null then
    sample := ticketing.search_sample(tenant, asked, newest);
  end if;
  for step in 1 .. top loop
    level := top - step + 1;
    ticket_id := null;
    if sample[step] >= many then
      return next;
      return;
    end if;
    -- written so that no other index serves it, and that no text is made of the tenant for each row
    hits := array(
      select s.ticket_id from ticketing.ticket_search s
      where s.document @@ asked[step] and (s.tenant_id = tenant) is true
      limit few + 1);
    if cardinality(hits) > few then
      return next;
      return;
    end if;
    if cardinality(hits) > cardinality(higher) or step = 3 then
      if cardinality(higher) > 0 then
        hits := array(select hit from unnest(hits) hit except all select known from unnest(higher) known);
      end if;
      higher := higher || hits;
      return query select search_hits.level, hit from unnest(hits) hit;
      behind := behind + case
        when level < from_level then cardinality(hits)
        when level = from_level then (select count(*) from unnest(hits) hit where hit < before_id)
        else 0 end;
      exit when behind >= enough;
    end if;
  end loop;
end
$$;

-- All hits, where even many have to be compared with what a filter leaves.
create function ticketing.search_all(queries text[])
returns table (level integer, ticket_id uuid)
language sql stable rows 20000
set search_path = pg_catalog, pg_temp
as $$ select found.level, found.ticket_id from ticketing.search_hits(queries, null, 0, null, null) found $$;

-- A page of what is found, level by level, and within a level the newest ids first.
create function ticketing.search_tickets(queries text[], from_level integer, before_id uuid, most integer)
returns table (level integer, ticket_id uuid)
language plpgsql stable security definer rows 50
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
declare
  tenant uuid := nullif(current_setting('keybuzz.tenant_id', true), '')::uuid;
  few constant integer := greatest(most, 8000);
  top constant integer := array_length(queries, 1);
  asked tsquery[];
  closer tsquery;
  only_here tsquery;
  bound uuid;
  levels integer[];
  hits uuid[];
  frequent integer;
  rest integer;
begin
  select array_agg(found.level), array_agg(found.ticket_id), max(found.level) filter (where found.ticket_id is null)
    into levels, hits, frequent
  from ticketing.search_hits(queries, few, from_level, before_id, most) found;
  return query
    select one.its_level, one.its_id from unnest(levels, hits) one (its_level, its_id)
    where one.its_id is not null
      and (one.its_level < from_level or (one.its_level = from_level and one.its_id < before_id))
    order by one.its_level desc, one.its_id desc
    limit most;
  get diagnostics rest = row_count;
  rest := most - rest;
  if frequent is null or rest = 0 then
    return;
  end if;

  asked := ticketing.search_queries(tenant, queries);
  for step in 1 .. top loop
    level := top - step + 1;
    only_here := case when step = 1 then asked[1] else asked[step] && !!closer end;
    closer := case when step = 1 then asked[1] else closer || asked[step] end;
    continue when level > frequent or level > from_level;
    bound := case when level = from_level then before_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
    hits := array(
      select newest.ticket_id from (
        select s.ticket_id, s.document from ticketing.ticket_search s
        where s.tenant_id = tenant and s.ticket_id < bound
        order by s.ticket_id desc
        limit case when level = frequent then 2000 else 300 end) newest
      where (newest.document @@ only_here) is true
      order by newest.ticket_id desc
      limit rest);
    if cardinality(hits) < rest then
      hits := array(
        select one.ticket_id from (
          select s.ticket_id from ticketing.ticket_search s
          where s.document @@ only_here and (s.tenant_id = tenant) is true
          offset 0) one
        where one.ticket_id < bound
        order by one.ticket_id desc
        limit rest);
    end if;
    return query select search_tickets.level, hit from unnest(hits) hit order by hit desc;
    rest := rest - cardinality(hits);
    exit when rest = 0;
  end loop;
end
$$;

revoke execute on function ticketing.search_queries(uuid, text[]), ticketing.search_sample(uuid, tsquery[], integer),
  ticketing.search_hits(text[], integer, integer, uuid, integer), ticketing.search_all(text[]),
  ticketing.search_tickets(text[], integer, uuid, integer) from public;
grant execute on function ticketing.search_queries(uuid, text[]) to keybuzz_app, keybuzz_lookup;
grant execute on function ticketing.search_sample(uuid, tsquery[], integer) to keybuzz_lookup;
grant execute on function ticketing.search_hits(text[], integer, integer, uuid, integer), ticketing.search_all(text[]),
  ticketing.search_tickets(text[], integer, uuid, integer) to keybuzz_app;
grant create on schema ticketing to keybuzz_lookup;
alter function ticketing.search_hits(text[], integer, integer, uuid, integer) owner to keybuzz_lookup;
alter function ticketing.search_tickets(text[], integer, uuid, integer) owner to keybuzz_lookup;
revoke create on schema ticketing from keybuzz_lookup;
