-- Work on many tickets. Where each ticket stands is on its own row, so that no counter is fought over.
create table ticketing.bulk_job (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  total integer not null,
  user_name text not null,
  actions jsonb not null,
  constraint bulk_job_pkey primary key (tenant_id, id),
  constraint bulk_job_total_check check (total between 0 and 1000)
);
comment on column ticketing.bulk_job.user_id is 'personal: who asked for it';
comment on column ticketing.bulk_job.user_name is 'personal: name of who asked for it';
comment on column ticketing.bulk_job.actions is 'personal: what somebody wrote, and whom it is given to';
call shared.enforce_tenant('ticketing.bulk_job');
grant select, insert, update (finished_at) on ticketing.bulk_job to keybuzz_app;
-- what is over goes away with its tickets' outcomes
create index bulk_job_over_idx on ticketing.bulk_job (finished_at);
create policy queue_access on ticketing.bulk_job for select to keybuzz_worker using (true);
create policy queue_forget on ticketing.bulk_job for delete to keybuzz_worker using (true);
grant select (tenant_id, id, finished_at), delete on ticketing.bulk_job to keybuzz_worker;

-- A ticket may be none of the tenant's, or none at all: then that is its outcome. An outcome is written once.
create table ticketing.bulk_item (
  tenant_id uuid not null,
  job_id uuid not null,
  position integer not null,
  ticket_id uuid not null,
  outcome text,
  problem text,
  detail text,
  constraint bulk_item_pkey primary key (tenant_id, job_id, position),
  constraint bulk_item_job_fkey foreign key (tenant_id, job_id) references ticketing.bulk_job (tenant_id, id)
    on delete cascade,
  constraint bulk_item_outcome_check check (outcome in ('DONE', 'UNCHANGED', 'FAILED'))
);
comment on column ticketing.bulk_item.outcome is 'plain: what became of it';
comment on column ticketing.bulk_item.problem is 'plain: code of a refusal';
comment on column ticketing.bulk_item.detail is 'plain: why it was refused';
call shared.enforce_tenant('ticketing.bulk_item');
grant select, insert, update (outcome, problem, detail) on ticketing.bulk_item to keybuzz_app;
