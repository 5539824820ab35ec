-- Wrong passwords are counted by digests of addresses, known or not, and belong to no tenant: all rows are kept under the
-- nil tenant.
create table tenancy.login_guard (
  tenant_id uuid not null,
  key bytea not null,
  fails integer not null,
  pending integer not null,
  pending_since timestamptz not null,
  next_at timestamptz not null,
  known_until timestamptz,
  updated_at timestamptz not null,
  constraint login_guard_pkey primary key (tenant_id, key),
  constraint login_guard_key_check check (octet_length(key) = 32),
  constraint login_guard_count_check check (fails >= 0 and pending >= 0)
) with (fillfactor = 70);
create index login_guard_updated_idx on tenancy.login_guard (tenant_id, updated_at);
call shared.enforce_tenant('tenancy.login_guard');
grant select, insert, update, delete on tenancy.login_guard to keybuzz_app;
