-- Part :slice of :parts of every tenant's tickets, by number.
truncate pg_temp.bench_slice;

insert into pg_temp.bench_slice (tenant_id, k, n)
select ('01900000-0000-7000-8000-' || (200000000000 + b.k))::uuid, b.k, n
from pg_temp.bench_tenant b
cross join lateral generate_series(
  b.first + b.size * :slice / :parts, b.first + b.size * (:slice + 1) / :parts - 1) as n;

analyze pg_temp.bench_slice;
