-- What is over goes away: by the worker, a batch at a time, which sees when things ended and nothing of what they were.
create index session_over_idx on tenancy.session (least(expires_at, ended_at));
create policy queue_access on tenancy.session for select to keybuzz_worker using (true);
create policy queue_forget on tenancy.session for delete to keybuzz_worker using (true);
grant select (tenant_id, id, expires_at, ended_at), delete on tenancy.session to keybuzz_worker;

create index login_challenge_over_idx on tenancy.login_challenge (expires_at);
create policy queue_access on tenancy.login_challenge for select to keybuzz_worker using (true);
create policy queue_forget on tenancy.login_challenge for delete to keybuzz_worker using (true);
grant select (tenant_id, id, expires_at), delete on tenancy.login_challenge to keybuzz_worker;

create index password_link_over_idx on tenancy.password_link (expires_at);
create policy queue_access on tenancy.password_link for select to keybuzz_worker using (true);
create policy queue_forget on tenancy.password_link for delete to keybuzz_worker using (true);
grant select (tenant_id, id, expires_at), delete on tenancy.password_link to keybuzz_worker;

create policy queue_access on tenancy.login_guard for select to keybuzz_worker using (true);
create policy queue_forget on tenancy.login_guard for delete to keybuzz_worker using (true);
grant select (tenant_id, key, updated_at), delete on tenancy.login_guard to keybuzz_worker;

create index outbox_event_age_idx on shared.outbox_event (occurred_at);
create policy queue_forget on shared.outbox_event for delete to keybuzz_worker using (true);
create policy queue_forget on shared.outbox_delivery for delete to keybuzz_worker using (true);
grant delete on shared.outbox_event, shared.outbox_delivery to keybuzz_worker;

-- The row stays, so that the same message is still known when it comes again; its content goes.
alter table marketplace.raw_inbound add column emptied_at timestamptz,
  add constraint raw_inbound_emptied_check check (emptied_at is null or (octet_length(content) = 0 and status <> 'STORED'));
create index raw_inbound_kept_idx on marketplace.raw_inbound (received_at) where emptied_at is null and status <> 'STORED';
create policy queue_empty on marketplace.raw_inbound for update to keybuzz_worker using (true) with check (true);
grant select (emptied_at), update (content, emptied_at) on marketplace.raw_inbound to keybuzz_worker;
grant select (emptied_at) on marketplace.raw_inbound to keybuzz_platform;
