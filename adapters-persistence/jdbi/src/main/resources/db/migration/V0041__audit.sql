-- Who did what, and a chain per tenant that shows when somebody changed it afterwards: hash = sha256(hash before || seq as 8
-- bytes || content). The head is moved and the entry written by one statement at the end of the transaction it tells of.
create schema if not exists privacy;
grant usage on schema privacy to keybuzz_app, keybuzz_worker, keybuzz_platform;

create table privacy.audit_head (
  tenant_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pkey primary key (tenant_id)
) with (fillfactor = 50);
call shared.enforce_tenant('privacy.audit_head');
create policy house_insert on privacy.audit_head for insert to keybuzz_platform
  with check (tenant_id = '00000000-0000-0000-0000-000000000000');
create policy house_update on privacy.audit_head for update to keybuzz_platform
  using (tenant_id = '00000000-0000-0000-0000-000000000000')
  with check (tenant_id = '00000000-0000-0000-0000-000000000000');
create policy queue_access on privacy.audit_head for select to keybuzz_worker using (true);
grant select, insert, update (seq, hash) on privacy.audit_head to keybuzz_app, keybuzz_platform;
grant select on privacy.audit_head to keybuzz_worker;

create table privacy.audit_entry (
  tenant_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  outcome text not null,
  object_type text,
  object_id uuid,
  fields text[] not null,
  reason text not null,
  request_id text not null,
  address_hash text,
  hash bytea not null,
  constraint audit_entry_pkey primary key (tenant_id, seq),
  constraint audit_entry_actor_check check (actor_kind in ('USER', 'API_KEY', 'WORKER', 'NOBODY')),
  constraint audit_entry_outcome_check check (outcome in ('DONE', 'SEEN', 'REFUSED')),
  constraint audit_entry_object_check check ((object_type is null) = (object_id is null))
);
create index audit_entry_newest_idx on privacy.audit_entry (tenant_id, at desc, id desc);
create index audit_entry_actor_idx on privacy.audit_entry (tenant_id, actor_id, at desc, id desc);
create index audit_entry_action_idx on privacy.audit_entry (tenant_id, action, at desc, id desc);
create index audit_entry_type_idx on privacy.audit_entry (tenant_id, object_type, at desc, id desc);
create index audit_entry_object_idx on privacy.audit_entry (tenant_id, object_id, at desc, id desc);
create index audit_entry_platform_newest_idx on privacy.audit_entry (at desc, id desc);
call shared.enforce_tenant('privacy.audit_entry');
create policy house_insert on privacy.audit_entry for insert to keybuzz_platform
  with check (tenant_id = '00000000-0000-0000-0000-000000000000');
grant select, insert on privacy.audit_entry to keybuzz_app, keybuzz_platform;

-- Whoever may change tables may also lift this; the chain and the anchors outside the database are for them.
create function privacy.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
revoke execute on function privacy.refuse_change() from public;
create trigger audit_entry_stays before update or delete or truncate on privacy.audit_entry
  for each statement execute function privacy.refuse_change();
create trigger audit_head_stays before delete or truncate on privacy.audit_head
  for each statement execute function privacy.refuse_change();
create trigger audit_head_moves_on before update on privacy.audit_head
  for each row when (new.seq <> old.seq + 1 or new.tenant_id <> old.tenant_id)
  execute function privacy.refuse_change();
