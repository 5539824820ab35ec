-- Buckets of the rate limiter, when all processes count together. The names hold ids and address blocks and no tenant; a row
-- that is lost lets its owner start with a full bucket. Columns as the library wants them; milliseconds since 1970.
create unlogged table shared.rate_limit_bucket (
  id text not null,
  state bytea,
  expires_at bigint,
  constraint rate_limit_bucket_pkey primary key (id)
);
create index rate_limit_bucket_expiry_idx on shared.rate_limit_bucket (expires_at);
grant select, insert, update on shared.rate_limit_bucket to keybuzz_app;
grant select, update, delete on shared.rate_limit_bucket to keybuzz_worker;
