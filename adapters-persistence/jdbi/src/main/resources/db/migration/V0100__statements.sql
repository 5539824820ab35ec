-- What closed months came to. Made once and never changed.
create table billing.statement (
  tenant_id uuid not null,
  period_start timestamptz not null,
  issued_at timestamptz not null,
  total_minor bigint not null,
  currency text not null,
  document jsonb not null,
  constraint statement_pkey primary key (tenant_id, period_start)
);
comment on column billing.statement.document is 'plain: counts, lines, plans and recharges of the month';
call shared.enforce_tenant('billing.statement');
grant select, insert on billing.statement to keybuzz_app;
grant select on billing.statement to keybuzz_platform;

-- Each ticket's part of a statement; the parts add up to the total.
create table billing.statement_ticket (
  tenant_id uuid not null,
  period_start timestamptz not null,
  ticket_id uuid not null,
  units bigint not null,
  amount_minor bigint not null,
  constraint statement_ticket_pkey primary key (tenant_id, period_start, ticket_id)
);
call shared.enforce_tenant('billing.statement_ticket');
grant select, insert on billing.statement_ticket to keybuzz_app;
grant select on billing.statement_ticket to keybuzz_platform;

-- What is to be collected, for whoever collects elsewhere.
create table billing.payment_due (
  tenant_id uuid not null,
  key text not null,
  id uuid not null,
  amount_minor bigint not null,
  currency text not null,
  due_at timestamptz not null,
  constraint payment_due_pkey primary key (tenant_id, key),
  constraint payment_due_amount_check check (amount_minor > 0)
);
comment on column billing.payment_due.key is 'plain: the month, and the number of the recharge';
create index payment_due_list_idx on billing.payment_due (tenant_id, due_at desc, id desc);
call shared.enforce_tenant('billing.payment_due');
grant select, insert on billing.payment_due to keybuzz_app;
grant select on billing.payment_due to keybuzz_platform;
