-- Sessions of super admins are kept under the nil tenant, so nothing here refers to tenancy.tenant or tenancy.app_user.
create table tenancy.session (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  client text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  constraint session_pkey primary key (tenant_id, id),
  constraint session_id_key unique (id),
  constraint session_ended_why_check check (ended_why in
    ('LOGGED_OUT', 'ENDED', 'REUSED', 'PASSWORD_CHANGED', 'REVOKED')),
  constraint session_ended_check check ((ended_at is null) = (ended_why is null))
);
create index session_user_idx on tenancy.session (tenant_id, user_id, created_at desc, id desc);
call shared.enforce_tenant('tenancy.session');
grant select, insert, delete, update (last_used_at, ended_at, ended_why) on tenancy.session to keybuzz_app;
grant select on tenancy.session to keybuzz_platform;

-- Every token of a session, used or not: one that comes back after its use tells that somebody has a copy. Only digests are
-- kept; the salt makes a token's successor out of the token itself, which only its bearer has.
create table tenancy.refresh_token (
  tenant_id uuid not null,
  hash bytea not null,
  session_id uuid not null,
  created_at timestamptz not null,
  used_at timestamptz,
  salt text,
  constraint refresh_token_pkey primary key (tenant_id, hash),
  constraint refresh_token_hash_key unique (hash),
  constraint refresh_token_session_fkey foreign key (tenant_id, session_id)
    references tenancy.session (tenant_id, id) on delete cascade,
  constraint refresh_token_hash_check check (octet_length(hash) = 32),
  constraint refresh_token_used_check check ((used_at is null) = (salt is null))
);
create index refresh_token_session_idx on tenancy.refresh_token (tenant_id, session_id);
call shared.enforce_tenant('tenancy.refresh_token');
grant select, insert, update (used_at, salt) on tenancy.refresh_token to keybuzz_app;

-- A token names a session and no tenant. What a session and its account may do right now is all that is told.
grant select (tenant_id, id, user_id, last_used_at, expires_at, ended_at) on tenancy.session to keybuzz_lookup;
grant select (tenant_id, hash, session_id) on tenancy.refresh_token to keybuzz_lookup;
create policy lookup on tenancy.session for select to keybuzz_lookup using (true);
create policy lookup on tenancy.refresh_token for select to keybuzz_lookup using (true);

create function tenancy.session_standing(wanted uuid)
returns table (
  session_id uuid, user_id uuid, tenant_id uuid, role text, email text, full_name text, tenant_status text,
  active boolean, ended boolean, last_used_at timestamptz, expires_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select s.id, u.id, u.tenant_id, u.role, u.email, u.full_name, t.status, u.active, s.ended_at is not null,
    s.last_used_at, s.expires_at
  from tenancy.session s
  join tenancy.app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
  join tenancy.tenant t on t.id = s.tenant_id
  where s.id = wanted
  union all
  select s.id, p.id, null, 'SUPER_ADMIN', p.email, p.full_name, null, p.active, s.ended_at is not null,
    s.last_used_at, s.expires_at
  from tenancy.session s
  join tenancy.platform_user p on p.id = s.user_id
  where s.id = wanted and s.tenant_id = '00000000-0000-0000-0000-000000000000'
$$;
revoke execute on function tenancy.session_standing(uuid) from public;
grant execute on function tenancy.session_standing(uuid) to keybuzz_app;

create function tenancy.session_standing_by_token(token bytea)
returns table (
  session_id uuid, user_id uuid, tenant_id uuid, role text, email text, full_name text, tenant_status text,
  active boolean, ended boolean, last_used_at timestamptz, expires_at timestamptz)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select s.session_id, s.user_id, s.tenant_id, s.role, s.email, s.full_name, s.tenant_status, s.active, s.ended,
    s.last_used_at, s.expires_at
  from tenancy.refresh_token r, tenancy.session_standing(r.session_id) s
  where r.hash = token
$$;
revoke execute on function tenancy.session_standing_by_token(bytea) from public;
grant execute on function tenancy.session_standing_by_token(bytea) to keybuzz_app;
grant create on schema tenancy to keybuzz_lookup;
alter function tenancy.session_standing(uuid) owner to keybuzz_lookup;
alter function tenancy.session_standing_by_token(bytea) owner to keybuzz_lookup;
revoke create on schema tenancy from keybuzz_lookup;
