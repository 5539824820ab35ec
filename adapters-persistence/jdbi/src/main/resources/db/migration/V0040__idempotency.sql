-- Keys of calls that must have one effect, with the answers they got, written in the transaction of the effect. A row without
-- status is never committed. The house keeps its own under the id of no tenant.
create table shared.idempotency_key (
  tenant_id uuid not null,
  actor_id uuid not null,
  method text not null,
  route text not null,
  key text not null,
  fingerprint bytea not null,
  created_at timestamptz not null,
  status integer,
  location text,
  body text,
  constraint idempotency_key_pkey primary key (tenant_id, actor_id, method, route, key),
  constraint idempotency_key_key_check check (char_length(key) between 1 and 255)
) with (fillfactor = 50);
create index idempotency_key_age_idx on shared.idempotency_key (created_at);
call shared.enforce_tenant('shared.idempotency_key');
create policy house_insert on shared.idempotency_key for insert to keybuzz_platform
  with check (tenant_id = '00000000-0000-0000-0000-000000000000');
create policy house_update on shared.idempotency_key for update to keybuzz_platform
  using (tenant_id = '00000000-0000-0000-0000-000000000000')
  with check (tenant_id = '00000000-0000-0000-0000-000000000000');
create policy queue_access on shared.idempotency_key for select to keybuzz_worker using (true);
create policy queue_forget on shared.idempotency_key for delete to keybuzz_worker using (true);
grant select, insert, update on shared.idempotency_key to keybuzz_app, keybuzz_platform;
grant select (tenant_id, actor_id, method, route, key, created_at), delete on shared.idempotency_key to keybuzz_worker;
