-- A worker learns that an answer is in doubt, and whose it is, but not what it says.
create policy queue_access on marketplace.outbound_message for select to keybuzz_worker using (true);
grant select (tenant_id, id, status, created_at, updated_at) on marketplace.outbound_message to keybuzz_worker;
create index outbound_message_doubt_idx on marketplace.outbound_message (updated_at) where status = 'UNKNOWN';
