-- Runs of rules. The key is what makes a run happen once: whoever comes second waits for who came first, and finds it taken.
-- Runs stay when their rule goes.
create table automation.ai_rule_execution (
  tenant_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  triggered_at timestamptz not null,
  rule_version bigint not null,
  depth integer not null,
  answered boolean not null,
  trigger_type text not null,
  result text not null,
  details jsonb not null,
  constraint ai_rule_execution_pkey primary key (tenant_id, message_id, rule_id),
  constraint ai_rule_execution_depth_check check (depth >= 0),
  constraint ai_rule_execution_trigger_check check (trigger_type in
    ('INCOMING_MESSAGE', 'NO_ANSWER_TIMEOUT', 'ORDER_ISSUE', 'RETURN_REQUEST', 'NEGATIVE_SENTIMENT')),
  constraint ai_rule_execution_result_check check (result in ('SKIPPED', 'SUCCESS', 'FAILED'))
);
comment on column automation.ai_rule_execution.answered is 'plain: whether the buyer was answered without a person';
comment on column automation.ai_rule_execution.trigger_type is 'plain: what set the rule off';
comment on column automation.ai_rule_execution.result is 'plain: what came of it';
comment on column automation.ai_rule_execution.details is 'personal: what the rule saw of a message and its buyer';
create index ai_rule_execution_newest_idx on automation.ai_rule_execution (tenant_id, triggered_at desc, id desc);
create index ai_rule_execution_rule_idx on automation.ai_rule_execution (tenant_id, rule_id, triggered_at desc, id desc);
create index ai_rule_execution_ticket_idx on automation.ai_rule_execution (tenant_id, ticket_id, triggered_at desc, id desc);
create index ai_rule_execution_result_idx on automation.ai_rule_execution (tenant_id, result, triggered_at desc, id desc);
-- the platform's list, which has no tenant to start from
create index ai_rule_execution_platform_newest_idx on automation.ai_rule_execution (triggered_at desc, id desc);
call shared.enforce_tenant('automation.ai_rule_execution');
grant select, insert on automation.ai_rule_execution to keybuzz_app;
grant select on automation.ai_rule_execution to keybuzz_platform;

-- Runs that could not be finished yet for a reason that passes, and how often.
create table automation.ai_rule_stumble (
  tenant_id uuid not null,
  rule_id uuid not null,
  message_id uuid not null,
  times integer not null,
  last_at timestamptz not null,
  constraint ai_rule_stumble_pkey primary key (tenant_id, message_id, rule_id)
);
call shared.enforce_tenant('automation.ai_rule_stumble');
grant select, insert, update, delete on automation.ai_rule_stumble to keybuzz_app;

-- Buyers who wait: few at any time, however many tickets there are.
create index ticket_unanswered_idx on ticketing.ticket (tenant_id, last_customer_message_at, id)
  where status in ('OPEN', 'PENDING', 'ESCALATED') and merged_into is null
    and (last_reply_at is null or last_reply_at < last_customer_message_at);

-- Workers see which rules wait for the clock, and nothing of what they say.
create index ai_rule_watching_idx on automation.ai_rule (tenant_id, id)
  where active and trigger_type = 'NO_ANSWER_TIMEOUT' and mode <> 'DISABLED';
create policy queue_access on automation.ai_rule for select to keybuzz_worker using (true);
grant select (tenant_id, id, active, trigger_type, mode) on automation.ai_rule to keybuzz_worker;
