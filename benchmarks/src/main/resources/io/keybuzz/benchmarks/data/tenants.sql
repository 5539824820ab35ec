-- One seller and one agent per row of bench_tenant (k, first, size).
insert into tenancy.tenant (id, slug, name, plan, status, created_at, updated_at)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       'bench-' || k,
       'Bench seller ' || k,
       case when size > 20000 then 'ENTERPRISE' else 'PRO' end,
       'ACTIVE',
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour',
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour'
from pg_temp.bench_tenant
order by k;

insert into tenancy.app_user (tenant_id, id, email, full_name, role, password_hash, active, created_at, updated_at)
select ('01900000-0000-7000-8000-' || (200000000000 + k))::uuid,
       ('01900000-0000-7000-8000-' || (300000000000 + k))::uuid,
       'agent@tenant-' || k || '.bench.example',
       'Camille Agent ' || k,
       'AGENT',
       :hash,
       true,
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour',
       timestamptz '2024-01-01 00:00:00Z' + k * interval '1 hour'
from pg_temp.bench_tenant
order by k;
