-- Who the buyers of a tenant are. A record that became a part of another stays as a pointer, so that old ids lead on.
create table ticketing.customer (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  merged_into uuid,
  name text,
  language text,
  constraint customer_pkey primary key (tenant_id, id),
  constraint customer_merged_into_fkey foreign key (tenant_id, merged_into) references ticketing.customer (tenant_id, id),
  constraint customer_version_check check (version > 0)
);
create index customer_newest_idx on ticketing.customer (tenant_id, created_at desc, id desc);
create index customer_merged_idx on ticketing.customer (tenant_id, merged_into) where merged_into is not null;
-- the platform's list and look-up, which have no tenant to start from
create index customer_platform_newest_idx on ticketing.customer (created_at desc, id desc);
create index customer_platform_id_idx on ticketing.customer (id);
call shared.enforce_tenant('ticketing.customer');
grant select, insert, update on ticketing.customer to keybuzz_app;
grant select on ticketing.customer to keybuzz_platform;

-- Each handle leads to one customer: the key is one for all spellings, and the first message of a buyer claims it.
create table ticketing.customer_handle (
  tenant_id uuid not null,
  key text not null,
  customer_id uuid not null,
  position integer not null,
  channel text,
  value text not null,
  constraint customer_handle_pkey primary key (tenant_id, key),
  constraint customer_handle_customer_fkey foreign key (tenant_id, customer_id)
    references ticketing.customer (tenant_id, id),
  constraint customer_handle_channel_check check (channel in
    ('AMAZON', 'CDISCOUNT', 'FNAC', 'MANOMANO', 'RAKUTEN', 'VINTED', 'BACKMARKET', 'MANUAL', 'OTHER'))
);
create index customer_handle_customer_idx on ticketing.customer_handle (tenant_id, customer_id, position);
create index customer_handle_platform_idx on ticketing.customer_handle (customer_id);
call shared.enforce_tenant('ticketing.customer_handle');
grant select, insert, update, delete on ticketing.customer_handle to keybuzz_app;
grant select on ticketing.customer_handle to keybuzz_platform;

-- What customers are found by. LIKE may not use an index under row-level security, greater and less may; they compare bytes.
create table ticketing.customer_word (
  tenant_id uuid not null,
  word text collate "C" not null,
  customer_id uuid not null,
  constraint customer_word_pkey primary key (tenant_id, word, customer_id),
  constraint customer_word_customer_fkey foreign key (tenant_id, customer_id)
    references ticketing.customer (tenant_id, id)
);
create index customer_word_customer_idx on ticketing.customer_word (tenant_id, customer_id);
create index customer_word_platform_idx on ticketing.customer_word (word, customer_id);
call shared.enforce_tenant('ticketing.customer_word');
grant select, insert, delete on ticketing.customer_word to keybuzz_app;
grant select on ticketing.customer_word to keybuzz_platform;

create table ticketing.customer_note (
  tenant_id uuid not null,
  customer_id uuid not null,
  created_at timestamptz not null,
  id uuid not null,
  author_id uuid not null,
  author_name text not null,
  body text not null,
  constraint customer_note_pkey primary key (tenant_id, id),
  constraint customer_note_customer_fkey foreign key (tenant_id, customer_id)
    references ticketing.customer (tenant_id, id)
);
create index customer_note_newest_idx on ticketing.customer_note (tenant_id, customer_id, created_at desc, id desc);
create index customer_note_platform_idx on ticketing.customer_note (customer_id, created_at desc, id desc);
call shared.enforce_tenant('ticketing.customer_note');
grant select, insert, delete, update (customer_id) on ticketing.customer_note to keybuzz_app;
grant select on ticketing.customer_note to keybuzz_platform;

create index ticket_platform_customer_idx on ticketing.ticket (customer_id, created_at desc, id desc)
  where customer_id is not null;
-- tickets from before there were records; empty once they are filed
create index ticket_unfiled_idx on ticketing.ticket (tenant_id, id) where customer_id is null and customer_email is not null;

create function ticketing.tenants_with_unfiled_tickets(most integer)
returns table (tenant_id uuid)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select distinct t.tenant_id from ticketing.ticket t
  where t.customer_id is null and t.customer_email is not null
  order by 1 limit most
$$;
revoke execute on function ticketing.tenants_with_unfiled_tickets(integer) from public;
grant execute on function ticketing.tenants_with_unfiled_tickets(integer) to keybuzz_worker;
grant usage, create on schema ticketing to keybuzz_lookup;
alter function ticketing.tenants_with_unfiled_tickets(integer) owner to keybuzz_lookup;
revoke create on schema ticketing from keybuzz_lookup;
grant select (tenant_id, customer_id, customer_email) on ticketing.ticket to keybuzz_lookup;
create policy lookup on ticketing.ticket for select to keybuzz_lookup
  using (customer_id is null and customer_email is not null);
