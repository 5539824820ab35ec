-- Consents that are awaited; of state and browser only digests are kept. A state is used once.
create table marketplace.oauth_state (
  tenant_id uuid not null,
  hash text not null,
  browser_hash text not null,
  user_id uuid not null,
  connection_id uuid not null,
  marketplace text not null,
  redirect_uri text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint oauth_state_pkey primary key (tenant_id, hash),
  constraint oauth_state_hash_key unique (hash),
  constraint oauth_state_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id)
);
call shared.enforce_tenant('marketplace.oauth_state');
grant select, insert, update, delete on marketplace.oauth_state to keybuzz_app;

-- Who comes back from a marketplace shows a state and no tenant; whose it is is all that is told.
grant select (tenant_id, hash) on marketplace.oauth_state to keybuzz_lookup;
create policy lookup on marketplace.oauth_state for select to keybuzz_lookup using (true);

create function marketplace.oauth_state_tenant(wanted text)
returns table (tenant_id uuid)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select s.tenant_id from marketplace.oauth_state s where s.hash = wanted
$$;
revoke execute on function marketplace.oauth_state_tenant(text) from public;
grant execute on function marketplace.oauth_state_tenant(text) to keybuzz_app;
grant create on schema marketplace to keybuzz_lookup;
alter function marketplace.oauth_state_tenant(text) owner to keybuzz_lookup;
revoke create on schema marketplace from keybuzz_lookup;
