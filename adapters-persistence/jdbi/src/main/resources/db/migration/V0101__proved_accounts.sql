-- Only who has proved an account holds it: a draft keeps nobody else from connecting it.
drop index marketplace.connection_account_key;
create unique index connection_account_key on marketplace.connection
  (provider, coalesce(account_region, ''), coalesce(account_host, ''), account_id)
  where account_id is not null and status not in ('DRAFT', 'DISCONNECTED');

-- Mail still comes for a while after a connection has ended; for how long is the application's to say.
drop function marketplace.connection_by_inbound_address(text);
create function marketplace.connection_by_inbound_address(address text)
returns table (
  id uuid, tenant_id uuid, channel text, provider text, name text, status text, inbound_address text,
  created_at timestamptz, updated_at timestamptz, account_id text, account_region text, account_host text,
  account_settings jsonb)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.id, c.tenant_id, c.channel, c.provider, c.name, c.status, c.inbound_address, c.created_at, c.updated_at,
    c.account_id, c.account_region, c.account_host, c.account_settings
  from marketplace.connection c
  where lower(c.inbound_address) = lower(address)
$$;
revoke execute on function marketplace.connection_by_inbound_address(text) from public;
grant execute on function marketplace.connection_by_inbound_address(text) to keybuzz_app, keybuzz_worker;
grant create on schema marketplace to keybuzz_lookup;
alter function marketplace.connection_by_inbound_address(text) owner to keybuzz_lookup;
revoke create on schema marketplace from keybuzz_lookup;
