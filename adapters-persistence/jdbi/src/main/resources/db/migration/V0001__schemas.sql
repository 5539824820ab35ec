-- One schema per context, beside "shared", which was made for the history of these files. Nobody but the owner creates
-- anything in them.
create schema tenancy;
create schema ticketing;
create schema billing;
create schema marketplace;
create schema scheduler;

grant usage on schema tenancy, ticketing, billing, marketplace, shared to keybuzz_app, keybuzz_worker, keybuzz_platform;
grant usage on schema scheduler to keybuzz_worker;
grant usage on schema tenancy, marketplace to keybuzz_lookup;
grant select on shared.flyway_schema_history to keybuzz_app, keybuzz_worker, keybuzz_platform;

-- Closes a table: whoever is not the tenant sees nothing, the owner included. The platform role reads, under its own login.
create procedure shared.enforce_tenant(target regclass, tenant_column name default 'tenant_id')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s to keybuzz_app, keybuzz_worker '
    'using (%2$I = nullif(current_setting(''keybuzz.tenant_id'', true), '''')::uuid) '
    'with check (%2$I = nullif(current_setting(''keybuzz.tenant_id'', true), '''')::uuid)',
    target, tenant_column);
  execute format('create policy platform_read on %s for select to keybuzz_platform using (true)', target);
end
$$;
revoke execute on procedure shared.enforce_tenant(regclass, name) from public;
