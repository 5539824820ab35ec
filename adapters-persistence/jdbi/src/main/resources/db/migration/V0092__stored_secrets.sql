-- Credentials of connections, sealed; those of our own application are the house's, under the nil tenant. The row is named by
-- its path, so that a value can be sealed for its row before the row is there.
create table marketplace.stored_secret (
  tenant_id uuid not null,
  id uuid not null,
  path text not null,
  version bigint not null,
  values_sealed bytea not null,
  written_at timestamptz not null,
  constraint stored_secret_pkey primary key (tenant_id, id),
  constraint stored_secret_version_check check (version > 0)
);
call shared.enforce_tenant('marketplace.stored_secret');
grant select, insert, update, delete on marketplace.stored_secret to keybuzz_app;
