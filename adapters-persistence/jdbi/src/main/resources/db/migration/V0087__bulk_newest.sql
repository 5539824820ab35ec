-- Work on many tickets is listed, newest first.
create index bulk_job_newest_idx on ticketing.bulk_job (tenant_id, created_at desc, id desc);
