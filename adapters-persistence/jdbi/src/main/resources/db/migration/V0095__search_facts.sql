-- Channel, marketplace and language among the terms, so that the index narrows by them too: they say what a ticket is for good,
-- and change so rarely that all its terms may be written again. And searches that open fewer documents, and fetch fewer hits.

-- A term behind '=' is no word, so nobody's words find it.
create function ticketing.search_facts(t ticketing.ticket) returns tsvector
language sql stable parallel safe
return array_to_tsvector(array(
  select ticketing.search_mark(t.tenant_id) || '=' || left(fact, 100)
  from unnest(array['channel:' || lower(t.channel), 'marketplace:' || t.marketplace, 'language:' || t.language]) fact
  where fact is not null));

create or replace function ticketing.index_tickets(tenant uuid, tickets uuid[]) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
  insert into ticketing.ticket_search (tenant_id, ticket_id, document)
  select t.tenant_id, t.id,
    ticketing.search_document(t.tenant_id, ticketing.search_heading(t), m.bodies) || ticketing.search_facts(t)
  from ticketing.ticket t
  left join lateral (
    select left(string_agg(left(x.body, 20000), ' ' order by x.created_at, x.id), 200000) as bodies
    from ticketing.ticket_message x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) m on true
  where t.tenant_id = tenant and t.id = any(tickets) and t.merged_into is null
  on conflict (tenant_id, ticket_id) do update set document = excluded.document;

  delete from ticketing.ticket_search s
  using ticketing.ticket t
  where s.tenant_id = tenant and s.ticket_id = any(tickets)
    and t.tenant_id = s.tenant_id and t.id = s.ticket_id and t.merged_into is not null
$$;

create or replace function ticketing.index_ticket() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' and new.merged_into is null then
    insert into ticketing.ticket_search (tenant_id, ticket_id, document)
    values (new.tenant_id, new.id,
      ticketing.search_document(new.tenant_id, ticketing.search_heading(new), null) || ticketing.search_facts(new));
  elsif tg_op = 'UPDATE' then
    perform ticketing.index_tickets(new.tenant_id, array[new.id]);
  end if;
  return null;
end
$$;
drop trigger ticket_search_update on ticketing.ticket;
create trigger ticket_search_update after update on ticketing.ticket
  for each row when (
    (old.subject, old.customer_name, old.customer_email, old.external_id, old.merged_into,
      old.channel, old.marketplace, old.language) is distinct from
    (new.subject, new.customer_name, new.customer_email, new.external_id, new.merged_into,
      new.channel, new.marketplace, new.language))
  execute function ticketing.index_ticket();

-- How closely a document answers. The queries are nested as those of the application are: the last finds all, the second and the
-- third what the first finds. It is given in an array, because what is in one has been put together from its pieces.
create function ticketing.search_level(document tsvector[], queries tsquery[]) returns integer
language sql immutable parallel safe
return case
  when not document[1] @@ queries[cardinality(queries)] then 0
  when document[1] @@ queries[1] then cardinality(queries)
  when document[1] @@ queries[2] then cardinality(queries) - 1
  when document[1] @@ queries[3] then cardinality(queries) - 2
  else 1 end;

-- How many of so many newest tickets answer each query or a closer one. Each document is opened once, and most are done with
-- after one question.
create or replace function ticketing.search_sample(tenant uuid, queries tsquery[], newest integer) returns integer[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with answers as materialized (
    select ticketing.search_level(one.document, queries) as level
    from (
      select array[s.document] as document from ticketing.ticket_search s
      where s.tenant_id = tenant order by s.ticket_id desc limit newest) one)
  select array(
    select (select count(*)::integer from answers a where a.level > cardinality(queries) - step)
    from generate_series(1, cardinality(queries)) step order by step)
$$;

-- As before, but each step asks the index for what no closer one finds, so that a ticket is fetched once and not once a step.
-- What hardly any ticket has, or none, is one question: the documents of so few say by themselves how closely they answer.
drop function ticketing.search_hits(text[], integer, integer, uuid, integer);
create function ticketing.search_hits(queries text[], few integer, from_level integer, before_id uuid, enough integer)
returns table (level integer, ticket_id uuid)
language plpgsql stable security definer rows 1000
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set work_mem = '32MB'
as $$
declare
  tenant uuid := nullif(current_setting('keybuzz.tenant_id', true), '')::uuid;
  newest constant integer := 200;
  many constant integer := 6;
  opened constant integer := 100;
  top constant integer := array_length(queries, 1);
  asked tsquery[];
  only_here tsquery;
  sample integer[];
  hits uuid[];
  known integer := 0;
  behind bigint := 0;
begin
  if tenant is null then
    raise exception 'a search needs a tenant' using errcode = 'insufficient_privilege';
  end if;
  asked := ticketing.search_queries(tenant, queries);
  if few is not null then
    sample := ticketing.search_sample(tenant, asked, newest);
  end if;
  if sample[top] = 0 then
    hits := array(
      select s.ticket_id from ticketing.ticket_search s
      where s.document @@ asked[top] and (s.tenant_id = tenant) is true
      limit opened + 1);
    if cardinality(hits) <= least(opened, few) then
      return query
        select ticketing.search_level(one.document, asked), one.found
        from (
          select array[s.document] as document, hit as found
          from unnest(hits) hit
          join ticketing.ticket_search s on s.tenant_id = tenant and s.ticket_id = hit
          offset 0) one;
      return;
    end if;
  end if;
  for step in 1 .. top loop
    level := top - step + 1;
    ticket_id := null;
    if sample[step] >= many then
      return next;
      return;
    end if;
    only_here := case step
      when 1 then asked[1]
      when 2 then asked[2] && !!asked[1]
      when 3 then asked[3] && !!asked[2]
      else asked[step] && !!(asked[step - 2] || asked[step - 1]) end;
    -- written so that no other index serves it, and that no text is made of the tenant for each row
    hits := array(
      select s.ticket_id from ticketing.ticket_search s
      where s.document @@ only_here and (s.tenant_id = tenant) is true
      limit few + 1 - known);
    known := known + cardinality(hits);
    if known > few then
      return next;
      return;
    end if;
    if cardinality(hits) > 0 then
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

revoke execute on function ticketing.search_facts(ticketing.ticket), ticketing.search_level(tsvector[], tsquery[]),
  ticketing.search_hits(text[], integer, integer, uuid, integer) from public;
grant execute on function ticketing.search_level(tsvector[], tsquery[]) to keybuzz_app, keybuzz_lookup;
grant execute on function ticketing.search_facts(ticketing.ticket),
  ticketing.search_hits(text[], integer, integer, uuid, integer) to keybuzz_app;
grant create on schema ticketing to keybuzz_lookup;
alter function ticketing.search_hits(text[], integer, integer, uuid, integer) owner to keybuzz_lookup;
revoke create on schema ticketing from keybuzz_lookup;

-- What is there already, in one pass that writes the table anew and its index from nothing: until it is done nobody reads or
-- writes the table. Row-level security holds the owner of these tables too, so it steps aside for this statement.
create function ticketing.search_facts_of(tenant uuid, ticket uuid) returns tsvector
language sql stable parallel safe
return (select ticketing.search_facts(t) from ticketing.ticket t where t.tenant_id = tenant and t.id = ticket);

set local maintenance_work_mem = '512MB';
alter table ticketing.ticket no force row level security;
alter table ticketing.ticket_search no force row level security;
drop index ticketing.ticket_search_document_idx;
alter table ticketing.ticket_search
  alter column document type tsvector using document || ticketing.search_facts_of(tenant_id, ticket_id),
  alter column document set storage external; -- a new type forgets that documents are not to be compressed
create index ticket_search_document_idx on ticketing.ticket_search using gin (document) with (gin_pending_list_limit = 512);
alter table ticketing.ticket force row level security;
alter table ticketing.ticket_search force row level security;
drop function ticketing.search_facts_of(uuid, uuid);
analyze ticketing.ticket_search;
