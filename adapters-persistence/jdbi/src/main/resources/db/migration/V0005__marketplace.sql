create table marketplace.connection (
  tenant_id uuid not null,
  id uuid not null,
  channel text not null,
  provider text not null,
  name text not null,
  status text not null,
  inbound_address text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint connection_pkey primary key (tenant_id, id),
  constraint connection_id_key unique (id),
  constraint connection_channel_check check (channel in
    ('AMAZON', 'CDISCOUNT', 'FNAC', 'MANOMANO', 'RAKUTEN', 'VINTED', 'BACKMARKET', 'MANUAL', 'OTHER')),
  constraint connection_provider_check check (provider in ('SANDBOX', 'MAIL')),
  constraint connection_status_check check (status in
    ('DRAFT', 'CONNECTED', 'DEGRADED', 'REAUTH_REQUIRED', 'DISCONNECTED'))
);
create unique index connection_inbound_address_key on marketplace.connection (lower(inbound_address));
create index connection_list_idx on marketplace.connection (tenant_id, created_at, id);
call shared.enforce_tenant('marketplace.connection');
create policy queue_access on marketplace.connection for select to keybuzz_worker using (true);
grant select, insert, update on marketplace.connection to keybuzz_app;
grant select on marketplace.connection to keybuzz_worker, keybuzz_platform;

create table marketplace.raw_inbound (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  source text not null,
  sha256 bytea not null,
  status text not null,
  attempts integer not null,
  reason text,
  received_at timestamptz not null,
  content bytea not null,
  constraint raw_inbound_pkey primary key (tenant_id, id),
  constraint raw_inbound_content_key unique (tenant_id, connection_id, sha256),
  constraint raw_inbound_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id),
  constraint raw_inbound_sha256_check check (octet_length(sha256) = 32),
  constraint raw_inbound_status_check check (status in ('STORED', 'INGESTED', 'DUPLICATE', 'QUARANTINED'))
);
create index raw_inbound_waiting_idx on marketplace.raw_inbound (received_at, id) where status = 'STORED';
call shared.enforce_tenant('marketplace.raw_inbound');
create policy queue_access on marketplace.raw_inbound for select to keybuzz_worker using (true);
grant select, insert, update (status, attempts, reason) on marketplace.raw_inbound to keybuzz_app;
-- a worker learns that something waits, and whose it is, but not what it says
grant select (tenant_id, id, connection_id, status, attempts, received_at) on marketplace.raw_inbound to keybuzz_worker;
grant select (tenant_id, id, connection_id, source, sha256, status, attempts, reason, received_at)
  on marketplace.raw_inbound to keybuzz_platform;

create table marketplace.external_message (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  raw_id uuid not null,
  ticket_id uuid not null,
  external_id text not null,
  secondary_id text,
  kind text not null,
  party text not null,
  order_ref text,
  message_ref text,
  customer_name text,
  reply_to text,
  subject text not null,
  body text not null,
  safe_html text,
  extraction text not null,
  attachments jsonb not null,
  sent_at timestamptz,
  received_at timestamptz not null,
  constraint external_message_pkey primary key (tenant_id, id),
  constraint external_message_external_id_key unique (tenant_id, connection_id, external_id),
  constraint external_message_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id),
  constraint external_message_raw_fkey foreign key (tenant_id, raw_id) references marketplace.raw_inbound (tenant_id, id),
  constraint external_message_kind_check check (kind in
    ('BUYER_MESSAGE', 'AGENT_COPY', 'CANCELLATION_REQUEST', 'RETURN_REQUEST', 'REFUND_ISSUED', 'CLAIM_OPENED',
     'CLAIM_DECIDED', 'BOUNCE', 'OPT_OUT', 'AUTO_REPLY', 'SYSTEM_NOTICE'))
);
create unique index external_message_secondary_id_key on marketplace.external_message (tenant_id, connection_id, secondary_id)
  where secondary_id is not null;
call shared.enforce_tenant('marketplace.external_message');
grant select, insert on marketplace.external_message to keybuzz_app;
grant select on marketplace.external_message to keybuzz_platform;

create table marketplace.conversation (
  tenant_id uuid not null,
  ticket_id uuid not null,
  connection_id uuid not null,
  reply_to text,
  last_message_ref text,
  order_ref text,
  last_seen_at timestamptz not null,
  constraint conversation_pkey primary key (tenant_id, ticket_id),
  constraint conversation_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id)
);
call shared.enforce_tenant('marketplace.conversation');
grant select, insert, update on marketplace.conversation to keybuzz_app;
grant select on marketplace.conversation to keybuzz_platform;

create table marketplace.conversation_key (
  tenant_id uuid not null,
  connection_id uuid not null,
  key text not null,
  ticket_id uuid not null,
  last_seen_at timestamptz not null,
  constraint conversation_key_pkey primary key (tenant_id, connection_id, key),
  constraint conversation_key_conversation_fkey foreign key (tenant_id, ticket_id)
    references marketplace.conversation (tenant_id, ticket_id)
);
call shared.enforce_tenant('marketplace.conversation_key');
grant select, insert, update on marketplace.conversation_key to keybuzz_app;
grant select on marketplace.conversation_key to keybuzz_platform;

-- Both halves of a row stand alone: a connection can be leased before it was ever read. Leases follow the server's clock.
create table marketplace.sync_cursor (
  tenant_id uuid not null,
  connection_id uuid not null,
  position text,
  lease_holder text,
  lease_until timestamptz,
  constraint sync_cursor_pkey primary key (tenant_id, connection_id),
  constraint sync_cursor_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id)
);
call shared.enforce_tenant('marketplace.sync_cursor');
create policy queue_access on marketplace.sync_cursor to keybuzz_worker using (true) with check (true);
grant select, insert, update on marketplace.sync_cursor to keybuzz_app, keybuzz_worker;
grant select on marketplace.sync_cursor to keybuzz_platform;

create table marketplace.outbound_message (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  subject text not null,
  body text not null,
  status text not null,
  attempts integer not null,
  external_id text,
  error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint outbound_message_pkey primary key (tenant_id, id),
  constraint outbound_message_connection_fkey foreign key (tenant_id, connection_id)
    references marketplace.connection (tenant_id, id),
  constraint outbound_message_status_check check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN'))
);
create index outbound_message_ticket_idx on marketplace.outbound_message (tenant_id, ticket_id, created_at, id);
call shared.enforce_tenant('marketplace.outbound_message');
grant select, insert, update on marketplace.outbound_message to keybuzz_app;
grant select on marketplace.outbound_message to keybuzz_platform;

-- An envelope address decides whose mail it is, before any tenant is known.
grant select on marketplace.connection to keybuzz_lookup;
create policy lookup on marketplace.connection for select to keybuzz_lookup using (true);

create function marketplace.connection_by_inbound_address(address text)
returns table (
  id uuid, tenant_id uuid, channel text, provider text, name text, status text, inbound_address text,
  created_at timestamptz, updated_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select c.id, c.tenant_id, c.channel, c.provider, c.name, c.status, c.inbound_address, c.created_at, c.updated_at
  from marketplace.connection c
  where lower(c.inbound_address) = lower(address) and c.status <> 'DISCONNECTED'
$$;
revoke execute on function marketplace.connection_by_inbound_address(text) from public;
grant execute on function marketplace.connection_by_inbound_address(text) to keybuzz_app, keybuzz_worker;
grant create on schema marketplace to keybuzz_lookup;
alter function marketplace.connection_by_inbound_address(text) owner to keybuzz_lookup;
revoke create on schema marketplace from keybuzz_lookup;
