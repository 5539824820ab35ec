create schema privacy;
grant usage on schema privacy to keybuzz_app, keybuzz_platform;

-- Keys of tenants, each wrapped by a master key that is kept outside. Rows of the house itself have the nil tenant, so
-- there is no foreign key. Nobody may remove a key: what it sealed would be lost.
create table privacy.tenant_key (
  tenant_id uuid not null,
  number integer not null,
  made_under text not null,
  master_key_id text not null,
  wrapped_key bytea not null,
  created_at timestamptz not null,
  constraint tenant_key_pkey primary key (tenant_id, number),
  constraint tenant_key_number_check check (number > 0)
);
call shared.enforce_tenant('privacy.tenant_key');
grant select, insert on privacy.tenant_key to keybuzz_app;
grant update (master_key_id, wrapped_key) on privacy.tenant_key to keybuzz_app;
grant select on privacy.tenant_key to keybuzz_platform;
