-- What a tenant promises: its policies and calendars in one document, because they hold together and are always read together.
create table ticketing.sla_plan (
  tenant_id uuid not null,
  version bigint not null,
  plan jsonb not null,
  constraint sla_plan_pkey primary key (tenant_id),
  constraint sla_plan_version_check check (version > 0)
);
comment on column ticketing.sla_plan.plan is 'plain: names, hours and targets of policies and calendars';
call shared.enforce_tenant('ticketing.sla_plan');
grant select, insert, update on ticketing.sla_plan to keybuzz_app;
grant select on ticketing.sla_plan to keybuzz_platform;

alter table ticketing.desk
  add column auto_close_days integer not null default 0,
  add column auto_close_warn_days integer not null default 0,
  add column auto_close_message text,
  add column marketplace_clocks jsonb not null default '{"AMAZON": "1440"}',
  add constraint desk_auto_close_check check (auto_close_days between 0 and 365 and auto_close_warn_days >= 0);
comment on column ticketing.desk.auto_close_message is 'plain: what the desk writes to every buyer before it closes a ticket';
comment on column ticketing.desk.marketplace_clocks is 'plain: minutes by channel';

-- What has happened to a ticket's clocks; the deadlines beside it are worked out from this.
alter table ticketing.ticket add column clocks jsonb not null default '{}';
comment on column ticketing.ticket.clocks is 'plain: instants by kind of clock';

-- Whose time has come, over all tenants: a worker sees when and which, and opens the tenant's own scope for the rest.
create index ticket_wake_idx on ticketing.ticket (wake_at, id) where wake_at is not null;
create policy queue_access on ticketing.ticket for select to keybuzz_worker using (wake_at is not null);
grant select (tenant_id, id, wake_at) on ticketing.ticket to keybuzz_worker;

-- How far the open tickets of a tenant have been looked at since its plan changed; gone when all have been.
create table ticketing.sla_recount (
  tenant_id uuid not null,
  after_created_at timestamptz not null,
  after_id uuid not null,
  constraint sla_recount_pkey primary key (tenant_id)
);
call shared.enforce_tenant('ticketing.sla_recount');
create policy queue_access on ticketing.sla_recount for select to keybuzz_worker using (true);
grant select, insert, update, delete on ticketing.sla_recount to keybuzz_app;
grant select on ticketing.sla_recount to keybuzz_worker, keybuzz_platform;
