-- Second factors of people: tenants' users, and super admins under the nil tenant. A factor that is off has no seed.
create table tenancy.second_factor (
  tenant_id uuid not null,
  user_id uuid not null,
  seed_sealed bytea,
  confirmed_at timestamptz,
  last_step bigint not null,
  failures integer not null,
  blocked_until timestamptz,
  recovery_hashes text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint second_factor_pkey primary key (tenant_id, user_id),
  constraint second_factor_failures_check check (failures between 0 and 4),
  constraint second_factor_on_check check (confirmed_at is null or seed_sealed is not null)
);
call shared.enforce_tenant('tenancy.second_factor');
grant select, insert, update on tenancy.second_factor to keybuzz_app;
grant select on tenancy.second_factor to keybuzz_platform;

-- Logins whose password was right and whose second step is awaited; the token's secret is stored hashed.
create table tenancy.login_challenge (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  purpose text not null,
  secret_hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  constraint login_challenge_pkey primary key (tenant_id, id),
  constraint login_challenge_purpose_check check (purpose in ('VERIFY', 'ENROL'))
);
call shared.enforce_tenant('tenancy.login_challenge');
grant select, insert, update on tenancy.login_challenge to keybuzz_app;
