-- Full text over tickets: what a search can find them by, as the words' stems. Domain and tests know the same rules in
-- io.keybuzz.domain.ticketing.search.

-- Small letters and digits stay, everything between them becomes one space.
create function ticketing.words(value text) returns text
language sql immutable strict parallel safe
return regexp_replace(lower(normalize(value, NFKC)),
  '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\U00010000-\U0010ffff]+', ' ', 'g');

-- Words without accents and ligatures.
create function ticketing.fold(value text) returns text
language sql immutable strict parallel safe
return replace(replace(replace(replace(
  regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]+', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'ø', 'o');

-- What a text is found by: its words as they are, their French and English stems, and numbers and addresses whole.
create function ticketing.search_terms(value text) returns text[]
language sql immutable strict parallel safe
begin atomic
  with spoken as materialized (select ticketing.words(value) as words),
  plain as materialized (select ticketing.fold(words) as words from spoken)
  select array(
    select distinct found.term
    from (
      select unnest(tsvector_to_array(to_tsvector('pg_catalog.simple'::regconfig, words))) from plain
      union all
      select unnest(tsvector_to_array(to_tsvector('pg_catalog.english'::regconfig, words))) from plain
      union all
      select unnest(string_to_array(ticketing.fold(
        array_to_string(tsvector_to_array(to_tsvector('pg_catalog.french'::regconfig, words)), ' ')), ' ')) from spoken
      union all
      select whole.match[1]
      from regexp_matches(lower(value), '[a-z0-9]+(?:[-._@+/]+[a-z0-9]+)+', 'g') whole (match)
      where whole.match[1] ~ '[0-9@]') found (term)
    where length(found.term) between 1 and 100);
end;

-- Every term begins with a mark of its tenant, so that a search reads the lists of one tenant only, and those of subject,
-- buyer and order stand there a second time behind '^'. The mark keeps tenants apart for speed; what keeps them apart for
-- good is the policy below and the tenant that search_tickets names.
create function ticketing.search_mark(tenant uuid) returns text
language sql immutable strict parallel safe
return left(md5(tenant::text), 6);

create function ticketing.search_document(tenant uuid, heading text, body text) returns tsvector
language sql immutable parallel safe
begin atomic
  select array_to_tsvector(array(
    select ticketing.search_mark(tenant) || term
    from unnest(ticketing.search_terms(coalesce(heading, '') || ' ' || coalesce(body, ''))) term
    union all
    select ticketing.search_mark(tenant) || '^' || term
    from unnest(ticketing.search_terms(coalesce(heading, ''))) term));
end;

create function ticketing.search_heading(t ticketing.ticket) returns text
language sql stable parallel safe
return concat_ws(' ', t.subject, t.customer_name, t.customer_email, t.external_id);

create table ticketing.ticket_search (
  tenant_id uuid not null,
  ticket_id uuid not null,
  document tsvector not null,
  constraint ticket_search_pkey primary key (tenant_id, ticket_id),
  constraint ticket_search_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id)
    on delete cascade
);
alter table ticketing.ticket_search alter column document set storage external;
comment on column ticketing.ticket_search.document is 'personal: words of messages, names and addresses; follows its ticket';
call shared.enforce_tenant('ticketing.ticket_search');
grant select, insert, update, delete on ticketing.ticket_search to keybuzz_app;

-- Tickets anew, from what is stored: a part of another ticket is not found.
create function ticketing.index_tickets(tenant uuid, tickets uuid[]) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
  insert into ticketing.ticket_search (tenant_id, ticket_id, document)
  select t.tenant_id, t.id, ticketing.search_document(t.tenant_id, ticketing.search_heading(t), m.bodies)
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

create function ticketing.index_ticket() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' and new.merged_into is null then
    insert into ticketing.ticket_search (tenant_id, ticket_id, document)
    values (new.tenant_id, new.id, ticketing.search_document(new.tenant_id, ticketing.search_heading(new), null));
  elsif tg_op = 'UPDATE' then
    perform ticketing.index_tickets(new.tenant_id, array[new.id]);
  end if;
  return null;
end
$$;
create trigger ticket_search_insert after insert on ticketing.ticket
  for each row execute function ticketing.index_ticket();
create trigger ticket_search_update after update on ticketing.ticket
  for each row when (
    (old.subject, old.customer_name, old.customer_email, old.external_id, old.merged_into) is distinct from
    (new.subject, new.customer_name, new.customer_email, new.external_id, new.merged_into))
  execute function ticketing.index_ticket();

-- A message adds its words; beyond twenty thousand a ticket takes no more.
create function ticketing.index_message() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update ticketing.ticket_search s
  set document = s.document || ticketing.search_document(new.tenant_id, null, left(new.body, 20000))
  where s.tenant_id = new.tenant_id and s.ticket_id = new.ticket_id and length(s.document) < 20000;
  return null;
end
$$;
create trigger ticket_search_insert after insert on ticketing.ticket_message
  for each row execute function ticketing.index_message();

-- Messages that move to another ticket, change or go take their words along.
create function ticketing.index_moved_messages() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  one record;
begin
  if tg_op = 'DELETE' then
    for one in select b.tenant_id, array_agg(distinct b.ticket_id) as tickets from before_rows b group by 1 loop
      perform ticketing.index_tickets(one.tenant_id, one.tickets);
    end loop;
  else
    for one in
      select changed.tenant_id, array_agg(distinct changed.ticket_id) as tickets
      from (
        (select b.tenant_id, b.ticket_id, b.id, b.body from before_rows b
         except select a.tenant_id, a.ticket_id, a.id, a.body from after_rows a)
        union all
        (select a.tenant_id, a.ticket_id, a.id, a.body from after_rows a
         except select b.tenant_id, b.ticket_id, b.id, b.body from before_rows b)) changed
      group by 1
    loop
      perform ticketing.index_tickets(one.tenant_id, one.tickets);
    end loop;
  end if;
  return null;
end
$$;
create trigger ticket_search_update after update on ticketing.ticket_message
  referencing old table as before_rows new table as after_rows
  for each statement execute function ticketing.index_moved_messages();
create trigger ticket_search_delete after delete on ticketing.ticket_message
  referencing old table as before_rows
  for each statement execute function ticketing.index_moved_messages();

revoke execute on function ticketing.words(text), ticketing.fold(text), ticketing.search_terms(text),
  ticketing.search_mark(uuid), ticketing.search_document(uuid, text, text), ticketing.search_heading(ticketing.ticket),
  ticketing.index_tickets(uuid, uuid[]), ticketing.index_ticket(), ticketing.index_message(),
  ticketing.index_moved_messages() from public;
grant execute on function ticketing.words(text), ticketing.fold(text), ticketing.search_terms(text),
  ticketing.search_mark(uuid), ticketing.search_document(uuid, text, text), ticketing.search_heading(ticketing.ticket),
  ticketing.index_tickets(uuid, uuid[]) to keybuzz_app;
grant execute on function ticketing.search_mark(uuid) to keybuzz_lookup;

-- Full-text operators may not use an index under row-level security, because they could leak. So the search runs as a role
-- that nobody can log in as, and names the tenant of the transaction itself: without one it refuses.
grant select (tenant_id, ticket_id, document) on ticketing.ticket_search to keybuzz_lookup;
grant usage on schema ticketing to keybuzz_lookup;
create policy lookup on ticketing.ticket_search for select to keybuzz_lookup using (true);

-- Tickets that are found, level by level: the closest matches (the first query) are on the highest level, and within a
-- level the newest ids come first. A '~' in a query stands for the tenant's mark.
--
-- What few tickets have is taken whole from the index of terms, its levels are looked up, and it is sorted. What many have,
-- as a sample of the newest shows, goes level by level, and is soon met on the way from the newest ticket on. Each way is
-- written so that it is the only one the planner can take: its guess at how many have two words in common is often wrong by
-- far, and then costs a second.
create function ticketing.search_tickets(queries text[], from_level integer, before_id uuid, most integer)
returns table (level integer, ticket_id uuid)
language plpgsql stable security definer rows 50
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
declare
  tenant uuid := nullif(current_setting('keybuzz.tenant_id', true), '')::uuid;
  look_first constant integer := 300;
  few constant integer := greatest(most, 1000);
  top constant integer := array_length(queries, 1);
  asked tsquery[];
  closer tsquery;
  only_here tsquery;
  bound uuid;
  hits uuid[];
  levels integer[];
  rest integer := most;
begin
  if tenant is null then
    raise exception 'a search needs a tenant' using errcode = 'insufficient_privilege';
  end if;
  for step in 1 .. top loop
    asked[step] := replace(queries[step], '~', ticketing.search_mark(tenant))::tsquery;
  end loop;

  if (
    select count(*) from (
      select s.document from ticketing.ticket_search s where s.tenant_id = tenant order by s.ticket_id desc limit look_first
    ) newest
    where (newest.document @@ asked[top]) is true) * 10 < look_first
  then
    select coalesce(array_agg(found.ticket_id), '{}'), array_agg(found.its_level) into hits, levels
    from (
      select s.ticket_id, case
        when s.document @@ asked[1] then top
        when s.document @@ asked[2] then top - 1
        when s.document @@ asked[3] then top - 2
        else 1 end as its_level
      from ticketing.ticket_search s
      where s.document @@ asked[top] and s.tenant_id::text = tenant::text
      limit few + 1) found;
    if cardinality(hits) <= few then
      return query
        select one.its_level, one.its_id from unnest(levels, hits) one (its_level, its_id)
        where one.its_level < from_level or (one.its_level = from_level and one.its_id < before_id)
        order by one.its_level desc, one.its_id desc
        limit most;
      return;
    end if;
  end if;

  for step in 1 .. top loop
    level := top - step + 1;
    only_here := case when step = 1 then asked[1] else asked[step] && !!closer end;
    if level <= from_level and rest > 0 then
      bound := case when level = from_level then before_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
      hits := array(
        select newest.ticket_id from (
          select s.ticket_id, s.document from ticketing.ticket_search s
          where s.tenant_id = tenant and s.ticket_id < bound
          order by s.ticket_id desc
          limit look_first) newest
        where (newest.document @@ only_here) is true
        order by newest.ticket_id desc
        limit rest);
      if cardinality(hits) < rest then
        hits := array(
          select s.ticket_id from ticketing.ticket_search s
          where s.document @@ only_here and s.tenant_id::text = tenant::text and s.ticket_id < bound
          limit few + 1);
      end if;
      if cardinality(hits) > few then
        hits := array(
          select s.ticket_id from ticketing.ticket_search s
          where s.tenant_id = tenant and s.ticket_id < bound and (s.document @@ only_here) is true
          order by s.ticket_id desc
          limit rest);
      end if;
      return query select search_tickets.level, hit from unnest(hits) hit order by hit desc limit rest;
      rest := rest - cardinality(hits);
    end if;
    closer := case when step = 1 then asked[1] else closer || asked[step] end;
  end loop;
end
$$;
revoke execute on function ticketing.search_tickets(text[], integer, uuid, integer) from public;
grant execute on function ticketing.search_tickets(text[], integer, uuid, integer) to keybuzz_app;
grant create on schema ticketing to keybuzz_lookup;
alter function ticketing.search_tickets(text[], integer, uuid, integer) owner to keybuzz_lookup;
revoke create on schema ticketing from keybuzz_lookup;

-- What is there already. Row-level security holds the owner of these tables too, so it steps aside for this statement.
alter table ticketing.ticket no force row level security;
alter table ticketing.ticket_message no force row level security;
alter table ticketing.ticket_search no force row level security;
insert into ticketing.ticket_search (tenant_id, ticket_id, document)
select t.tenant_id, t.id, ticketing.search_document(t.tenant_id, ticketing.search_heading(t), m.bodies)
from ticketing.ticket t
left join lateral (
  select left(string_agg(left(x.body, 20000), ' ' order by x.created_at, x.id), 200000) as bodies
  from ticketing.ticket_message x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) m on true
where t.merged_into is null;
alter table ticketing.ticket force row level security;
alter table ticketing.ticket_message force row level security;
alter table ticketing.ticket_search force row level security;

create index ticket_search_document_idx on ticketing.ticket_search using gin (document) with (gin_pending_list_limit = 512);
