create table tenancy.tenant (
  id uuid not null,
  slug text not null,
  name text not null,
  plan text not null,
  status text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint tenant_pkey primary key (id),
  constraint tenant_slug_key unique (slug),
  constraint tenant_plan_check check (plan in ('DEV', 'STARTER', 'PRO', 'ENTERPRISE')),
  constraint tenant_status_check check (status in ('TRIAL', 'ACTIVE', 'SUSPENDED', 'CLOSED'))
);
create index tenant_newest_idx on tenancy.tenant (created_at desc, id desc);
call shared.enforce_tenant('tenancy.tenant', 'id');
grant select, insert, update on tenancy.tenant to keybuzz_app;
grant select on tenancy.tenant to keybuzz_platform;

create table tenancy.app_user (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  full_name text not null,
  role text not null,
  password_hash text not null,
  active boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint app_user_pkey primary key (tenant_id, id),
  constraint app_user_tenant_fkey foreign key (tenant_id) references tenancy.tenant (id),
  constraint app_user_role_check check (role in ('OWNER', 'ADMIN', 'MANAGER', 'AGENT'))
);
create unique index app_user_email_key on tenancy.app_user (tenant_id, lower(email));
create index app_user_login_idx on tenancy.app_user (lower(email));
call shared.enforce_tenant('tenancy.app_user');
grant select, insert, update on tenancy.app_user to keybuzz_app;
grant select on tenancy.app_user to keybuzz_platform;

-- Super admins belong to no tenant and are out of the tenants' reach.
create table tenancy.platform_user (
  id uuid not null,
  email text not null,
  full_name text not null,
  password_hash text not null,
  active boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint platform_user_pkey primary key (id)
);
create unique index platform_user_email_key on tenancy.platform_user (lower(email));
grant select, insert, update on tenancy.platform_user to keybuzz_platform;

create table tenancy.team (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint team_pkey primary key (tenant_id, id),
  constraint team_tenant_fkey foreign key (tenant_id) references tenancy.tenant (id)
);
create index team_name_idx on tenancy.team (tenant_id, name collate "C", id);
call shared.enforce_tenant('tenancy.team');
grant select, insert, update on tenancy.team to keybuzz_app;
grant select on tenancy.team to keybuzz_platform;

create table tenancy.team_membership (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamptz not null,
  constraint team_membership_pkey primary key (tenant_id, team_id, user_id),
  constraint team_membership_team_fkey foreign key (tenant_id, team_id) references tenancy.team (tenant_id, id),
  constraint team_membership_user_fkey foreign key (tenant_id, user_id) references tenancy.app_user (tenant_id, id),
  constraint team_membership_role_check check (role in ('LEAD', 'MEMBER'))
);
create index team_membership_user_idx on tenancy.team_membership (tenant_id, user_id);
call shared.enforce_tenant('tenancy.team_membership');
grant select, insert, update on tenancy.team_membership to keybuzz_app;
grant select on tenancy.team_membership to keybuzz_platform;

create table tenancy.api_key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  active boolean not null,
  last_used_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint api_key_pkey primary key (tenant_id, id),
  constraint api_key_prefix_key unique (tenant_id, prefix),
  constraint api_key_tenant_fkey foreign key (tenant_id) references tenancy.tenant (id)
);
call shared.enforce_tenant('tenancy.api_key');
grant select, insert, update on tenancy.api_key to keybuzz_app;

create table tenancy.webhook (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  target_url text not null,
  event_types text[] not null,
  is_active boolean not null,
  last_delivery_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint webhook_pkey primary key (tenant_id, id),
  constraint webhook_tenant_fkey foreign key (tenant_id) references tenancy.tenant (id)
);
call shared.enforce_tenant('tenancy.webhook');
grant select, insert, update on tenancy.webhook to keybuzz_app;

-- Login knows an address and no tenant. This function is all that crosses tenants for it; its owner can log in nowhere
-- and reads these columns only.
grant select (id, slug, status) on tenancy.tenant to keybuzz_lookup;
grant select (tenant_id, id, email, full_name, role, password_hash, active) on tenancy.app_user to keybuzz_lookup;
grant select (id, email, full_name, password_hash, active) on tenancy.platform_user to keybuzz_lookup;
create policy lookup on tenancy.tenant for select to keybuzz_lookup using (true);
create policy lookup on tenancy.app_user for select to keybuzz_lookup using (true);

create function tenancy.credentials_by_email(address text)
returns table (
  user_id uuid, tenant_id uuid, tenant_slug text, tenant_status text,
  email text, full_name text, role text, password_hash text, active boolean)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select u.id, u.tenant_id, t.slug, t.status, u.email, u.full_name, u.role, u.password_hash, u.active
  from tenancy.app_user u join tenancy.tenant t on t.id = u.tenant_id
  where lower(u.email) = lower(address)
  union all
  select p.id, null, null, null, p.email, p.full_name, 'SUPER_ADMIN', p.password_hash, p.active
  from tenancy.platform_user p
  where lower(p.email) = lower(address)
  limit 10
$$;
revoke execute on function tenancy.credentials_by_email(text) from public;
grant execute on function tenancy.credentials_by_email(text) to keybuzz_app;
grant create on schema tenancy to keybuzz_lookup;
alter function tenancy.credentials_by_email(text) owner to keybuzz_lookup;
revoke create on schema tenancy from keybuzz_lookup;
