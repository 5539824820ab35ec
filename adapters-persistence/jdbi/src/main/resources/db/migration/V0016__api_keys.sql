-- Nothing has written this table before. A key is found by its beginning before its tenant is known, so that is unique
-- over all tenants; a revoked one is kept to say whose it was.
alter table tenancy.api_key
  drop constraint api_key_prefix_key,
  drop column active,
  drop column updated_at,
  add column scopes text[] not null,
  add column created_by uuid not null,
  add column expires_at timestamptz,
  add column revoked_at timestamptz,
  add constraint api_key_prefix_key unique (prefix),
  add constraint api_key_hash_check check (octet_length(key_hash) = 32);
create index api_key_newest_idx on tenancy.api_key (tenant_id, created_at desc, id desc) where revoked_at is null;

grant select (tenant_id, id, name, prefix, key_hash, scopes, created_by, created_at, expires_at, last_used_at, revoked_at)
  on tenancy.api_key to keybuzz_lookup;
create policy lookup on tenancy.api_key for select to keybuzz_lookup using (true);

create function tenancy.api_key_by_prefix(start text)
returns table (
  id uuid, tenant_id uuid, name text, prefix text, key_hash text, scopes text, created_by uuid,
  created_at timestamptz, expires_at timestamptz, last_used_at timestamptz, tenant_status text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select k.id, k.tenant_id, k.name, k.prefix, encode(k.key_hash, 'hex'), array_to_string(k.scopes, ' '), k.created_by,
    k.created_at, k.expires_at, k.last_used_at, t.status
  from tenancy.api_key k join tenancy.tenant t on t.id = k.tenant_id
  where k.prefix = start and k.revoked_at is null
$$;
revoke execute on function tenancy.api_key_by_prefix(text) from public;
grant execute on function tenancy.api_key_by_prefix(text) to keybuzz_app;
grant create on schema tenancy to keybuzz_lookup;
alter function tenancy.api_key_by_prefix(text) owner to keybuzz_lookup;
revoke create on schema tenancy from keybuzz_lookup;
