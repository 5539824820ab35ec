-- Whose account a connection is at its channel, how it has fared, and when it is asked next.

alter table marketplace.connection drop constraint connection_provider_check;
alter table marketplace.connection
  add column account_id text,
  add column account_region text,
  add column account_host text,
  add column account_settings jsonb not null default '{}',
  add constraint connection_provider_check check (provider in
    ('SANDBOX', 'MAIL', 'AMAZON', 'OCTOPIA', 'FNAC', 'RAKUTEN', 'BACK_MARKET', 'MIRAKL'));

-- One seller's account answers for one connection of all tenants, or its messages would become tickets twice.
create unique index connection_account_key on marketplace.connection
  (provider, coalesce(account_region, ''), coalesce(account_host, ''), account_id)
  where account_id is not null and status <> 'DISCONNECTED';

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
  where lower(c.inbound_address) = lower(address) and c.status <> 'DISCONNECTED'
$$;
revoke execute on function marketplace.connection_by_inbound_address(text) from public;
grant execute on function marketplace.connection_by_inbound_address(text) to keybuzz_app, keybuzz_worker;
grant create on schema marketplace to keybuzz_lookup;
alter function marketplace.connection_by_inbound_address(text) owner to keybuzz_lookup;
revoke create on schema marketplace from keybuzz_lookup;

create table marketplace.connection_health (
  tenant_id uuid not null,
  connection_id uuid not null,
  error_code text,
  error_message text,
  error_at timestamptz,
  succeeded_at timestamptz,
  failures integer not null,
  open_until timestamptz,
  refused_since timestamptz,
  constraint connection_health_pkey primary key (tenant_id, connection_id),
  constraint connection_health_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id)
);
call shared.enforce_tenant('marketplace.connection_health');
grant select, insert, update on marketplace.connection_health to keybuzz_app;
grant select on marketplace.connection_health to keybuzz_platform;

alter table marketplace.sync_cursor add column next_at timestamptz;
create index sync_cursor_next_idx on marketplace.sync_cursor (next_at);

-- When a connection last gave a message, and how many it used to give.
create index external_message_received_idx on marketplace.external_message (tenant_id, connection_id, received_at);
