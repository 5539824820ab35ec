create table billing.ticket_billing_usage (
  tenant_id uuid not null,
  ticket_id uuid not null,
  ai_actions_count bigint not null,
  human_messages_count bigint not null,
  auto_reply_count bigint not null,
  tokens_used bigint not null,
  billable_units bigint not null,
  calculated_amount_minor bigint not null,
  finalized boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint ticket_billing_usage_pkey primary key (tenant_id, ticket_id)
) with (fillfactor = 85);
call shared.enforce_tenant('billing.ticket_billing_usage');
grant select, insert, update on billing.ticket_billing_usage to keybuzz_app;
grant select on billing.ticket_billing_usage to keybuzz_platform;
