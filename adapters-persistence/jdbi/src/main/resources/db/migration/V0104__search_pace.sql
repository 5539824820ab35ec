-- The same terms as before, found with less work; and a new ticket is indexed once, with its first message, instead of before
-- and after it. What is stored stays as it is.

-- Small letters and digits stay, everything between them becomes one space. Most texts are normal already.
create or replace function ticketing.words(value text) returns text
language sql immutable strict parallel safe
return regexp_replace(
  lower(case
    when octet_length(value) = length(value) or value is nfkc normalized then value
    else normalize(value, NFKC) end),
  '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\U00010000-\U0010ffff]+', ' ', 'g');

-- Words without accents and ligatures.
create or replace function ticketing.fold(value text) returns text
language sql immutable strict parallel safe
return case
  when octet_length(value) = length(value) then value
  else replace(replace(replace(replace(
    regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]+', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'ø', 'o') end;

-- What a text is found by, with a space between and some of it more than once: its words as they are, their English and French
-- stems, and numbers and addresses whole; null where that is nothing. As text it is put together and marked in few steps, where
-- an array is walked through term by term.
--
-- A plain word is its own term, unless a number like 1e5 may be part of it. Terms that are too long or empty, as of a word
-- of nothing but accents, are rare, so they are looked for before all terms are walked through to leave them out: a stem is
-- no longer than its word, and no letter becomes more than four.
create function ticketing.search_words(value text) returns text
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
  spoken constant text := ticketing.words(value);
  plain constant text := ticketing.fold(spoken);
  simple text;
  english text;
  french text;
  whole text;
begin
  if plain ~ '[^a-z0-9 ]|[0-9]e[0-9]|  ' then
    simple := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.simple'::regconfig, plain)), ' ');
  else
    simple := btrim(plain, ' ');
  end if;
  english := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.english'::regconfig, plain)), ' ');
  french := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.french'::regconfig, spoken)), ' ');
  french := ticketing.fold(french);
  if value ~ '[0-9@]' and value ~ '[-._@+/]' then
    whole := (
      select string_agg(found.match[1], ' ')
      from regexp_matches(lower(value), '[a-z0-9]+(?:[-._@+/]+[a-z0-9]+)+', 'g') found (match)
      where found.match[1] ~ '[0-9@]' and length(found.match[1]) <= 100);
  end if;
  if spoken ~ '[^ ]{25}' or french like ' %' or french like '% ' or french like '%  %' then
    return (
      select string_agg(one.term, ' ')
      from string_to_table(concat_ws(' ', simple, english, french, whole), ' ') one (term)
      where length(one.term) between 1 and 100);
  end if;
  return nullif(concat_ws(' ', nullif(simple, ''), nullif(english, ''), nullif(french, ''), whole), '');
end
$$;

create or replace function ticketing.search_terms(value text) returns text[]
language sql immutable strict parallel safe
begin atomic
  select array(select distinct one.term from string_to_table(ticketing.search_words(value), ' ') one (term));
end;

create or replace function ticketing.search_document(tenant uuid, heading text, body text) returns tsvector
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
  mark constant text := ticketing.search_mark(tenant);
  named constant text := ticketing.search_words(heading);
  told constant text := concat_ws(' ', named, ticketing.search_words(body));
  marked text;
begin
  if told = '' then
    return ''::tsvector;
  end if;
  marked := mark || replace(told, ' ', ' ' || mark);
  if named is not null then
    marked := marked || ' ' || mark || '^' || replace(named, ' ', ' ' || mark || '^');
  end if;
  return array_to_tsvector(string_to_array(marked, ' '));
end
$$;

-- A term behind '=' is no word, so nobody's words find it.
create or replace function ticketing.search_facts(t ticketing.ticket) returns tsvector
language sql stable parallel safe
return array_to_tsvector(array_remove(array[
  ticketing.search_mark(t.tenant_id) || '=' || left('channel:' || lower(t.channel), 100),
  ticketing.search_mark(t.tenant_id) || '=' || left('marketplace:' || t.marketplace, 100),
  ticketing.search_mark(t.tenant_id) || '=' || left('language:' || t.language, 100)], null));

-- One row is looked for at a time, or a few. While a table is small a look at all of it is planned, and that plan would be
-- kept by a connection while the table grows.
alter function ticketing.index_tickets(uuid, uuid[]) set enable_seqscan = off;

-- A message adds its words; beyond twenty thousand a ticket takes no more. The first brings its ticket.
create or replace function ticketing.index_message() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
begin
  update ticketing.ticket_search s
  set document = s.document || ticketing.search_document(new.tenant_id, null, left(new.body, 20000))
  where s.tenant_id = new.tenant_id and s.ticket_id = new.ticket_id and length(s.document) < 20000;
  if not found and not exists (
    select from ticketing.ticket_search s where s.tenant_id = new.tenant_id and s.ticket_id = new.ticket_id)
  then
    perform ticketing.index_tickets(new.tenant_id, array[new.ticket_id]);
  end if;
  return null;
end
$$;

-- A ticket that is to have messages and has got none by the end of the transaction is indexed then.
create function ticketing.index_left() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
as $$
begin
  if not exists (
    select from ticketing.ticket_search s where s.tenant_id = new.tenant_id and s.ticket_id = new.id)
  then
    perform ticketing.index_tickets(new.tenant_id, array[new.id]);
  end if;
  return null;
end
$$;
revoke execute on function ticketing.search_words(text), ticketing.index_left() from public;
grant execute on function ticketing.search_words(text) to keybuzz_app;

drop trigger ticket_search_insert on ticketing.ticket;
create trigger ticket_search_insert after insert on ticketing.ticket
  for each row when (new.message_count = 0) execute function ticketing.index_ticket();
create constraint trigger ticket_search_left after insert on ticketing.ticket
  deferrable initially deferred
  for each row when (new.message_count > 0) execute function ticketing.index_left();
