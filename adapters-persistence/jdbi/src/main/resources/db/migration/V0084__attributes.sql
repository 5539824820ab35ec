-- The fields a tenant has defined; read with every ticket that is changed.
create table ticketing.attribute_plan (
  tenant_id uuid not null,
  version bigint not null,
  definitions jsonb not null,
  constraint attribute_plan_pkey primary key (tenant_id),
  constraint attribute_plan_version_check check (version > 0)
);
call shared.enforce_tenant('ticketing.attribute_plan');
grant select, insert, update on ticketing.attribute_plan to keybuzz_app;
-- a super admin's tickets are loaded under their desk's rules, too
grant select on ticketing.attribute_plan to keybuzz_platform;
comment on column ticketing.attribute_plan.definitions is 'plain: names, types and choices of a tenant''s own fields';
