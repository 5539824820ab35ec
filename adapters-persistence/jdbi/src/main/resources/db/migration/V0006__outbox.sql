-- seq orders one aggregate's events: its row is locked before they are written, so numbers and commits agree there.
-- Across aggregates they do not, which is why nobody ever reads "after the last number seen".
create table shared.outbox_event (
  tenant_id uuid not null,
  id uuid not null,
  aggregate_id uuid not null,
  type text not null,
  occurred_at timestamptz not null,
  payload jsonb not null,
  constraint outbox_event_pkey primary key (tenant_id, id)
);
call shared.enforce_tenant('shared.outbox_event');
create policy queue_access on shared.outbox_event for select to keybuzz_worker using (true);
grant select, insert on shared.outbox_event to keybuzz_app;
grant select on shared.outbox_event to keybuzz_worker, keybuzz_platform;

create table shared.outbox_delivery (
  tenant_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  event_id uuid not null,
  aggregate_id uuid not null,
  subscriber text not null,
  status text not null,
  attempts integer not null,
  token bigint not null,
  due_at timestamptz not null,
  lease_until timestamptz,
  last_error text,
  constraint outbox_delivery_pkey primary key (tenant_id, id),
  constraint outbox_delivery_event_key unique (tenant_id, event_id, subscriber),
  constraint outbox_delivery_event_fkey foreign key (tenant_id, event_id) references shared.outbox_event (tenant_id, id),
  constraint outbox_delivery_status_check check (status in ('PENDING', 'DONE', 'DEAD'))
) with (fillfactor = 70);
create index outbox_delivery_pending_idx on shared.outbox_delivery (seq) where status = 'PENDING';
create index outbox_delivery_order_idx on shared.outbox_delivery (aggregate_id, subscriber, seq) where status = 'PENDING';
create index outbox_delivery_dead_idx on shared.outbox_delivery (seq) where status = 'DEAD';
call shared.enforce_tenant('shared.outbox_delivery');
create policy queue_access on shared.outbox_delivery for select to keybuzz_worker using (true);
create policy queue_settle on shared.outbox_delivery for update to keybuzz_worker using (true) with check (true);
grant insert on shared.outbox_delivery to keybuzz_app;
grant select, update (status, attempts, token, due_at, lease_until, last_error) on shared.outbox_delivery to keybuzz_worker;
grant select on shared.outbox_delivery to keybuzz_platform;
