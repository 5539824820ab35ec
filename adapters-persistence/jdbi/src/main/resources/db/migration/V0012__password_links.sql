-- A link is gone once it is used; super admins' links are kept under the nil tenant.
create table tenancy.password_link (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  secret bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint password_link_pkey primary key (tenant_id, id),
  constraint password_link_secret_key unique (secret),
  constraint password_link_kind_check check (kind in ('RESET', 'INVITATION')),
  constraint password_link_secret_check check (octet_length(secret) = 32)
);
create index password_link_user_idx on tenancy.password_link (tenant_id, user_id);
call shared.enforce_tenant('tenancy.password_link');
grant select, insert, update, delete on tenancy.password_link to keybuzz_app;

-- A link's secret names no tenant; whose it is and what a new password must not be made of is all that is told.
grant select (tenant_id, id, user_id, kind, secret, created_at, expires_at) on tenancy.password_link to keybuzz_lookup;
grant select (name) on tenancy.tenant to keybuzz_lookup;
create policy lookup on tenancy.password_link for select to keybuzz_lookup using (true);

create function tenancy.password_link_holder(wanted bytea)
returns table (
  id uuid, tenant_id uuid, user_id uuid, kind text, created_at timestamptz, expires_at timestamptz, email text,
  tenant_name text, tenant_slug text, tenant_status text, active boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select l.id, l.tenant_id, l.user_id, l.kind, l.created_at, l.expires_at, u.email, t.name, t.slug, t.status, u.active
  from tenancy.password_link l
  join tenancy.app_user u on u.tenant_id = l.tenant_id and u.id = l.user_id
  join tenancy.tenant t on t.id = l.tenant_id
  where l.secret = wanted
  union all
  select l.id, l.tenant_id, l.user_id, l.kind, l.created_at, l.expires_at, p.email, null, null, null, p.active
  from tenancy.password_link l
  join tenancy.platform_user p on p.id = l.user_id
  where l.secret = wanted and l.tenant_id = '00000000-0000-0000-0000-000000000000'
$$;
revoke execute on function tenancy.password_link_holder(bytea) from public;
grant execute on function tenancy.password_link_holder(bytea) to keybuzz_app;
grant create on schema tenancy to keybuzz_lookup;
alter function tenancy.password_link_holder(bytea) owner to keybuzz_lookup;
revoke create on schema tenancy from keybuzz_lookup;
