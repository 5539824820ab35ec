create schema if not exists automation;
grant usage on schema automation to keybuzz_app, keybuzz_worker, keybuzz_platform;

-- Rules as sellers write them. Conditions and actions belong to nobody but their rule and are only ever read with it, so
-- they are kept in it: conditions as lists of field, operator and values, actions as objects.
create table automation.ai_rule (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  position integer not null,
  no_answer_minutes integer,
  active boolean not null,
  trigger_type text not null,
  mode text not null,
  name text not null,
  description text,
  conditions jsonb not null,
  actions jsonb not null,
  constraint ai_rule_pkey primary key (tenant_id, id),
  constraint ai_rule_version_check check (version > 0),
  constraint ai_rule_no_answer_check check (no_answer_minutes > 0),
  constraint ai_rule_trigger_check check (trigger_type in
    ('INCOMING_MESSAGE', 'NO_ANSWER_TIMEOUT', 'ORDER_ISSUE', 'RETURN_REQUEST', 'NEGATIVE_SENTIMENT')),
  constraint ai_rule_mode_check check (mode in ('DISABLED', 'SUGGEST_ONLY', 'AUTO_EXECUTE'))
);
comment on column automation.ai_rule.trigger_type is 'plain: what sets a rule off';
comment on column automation.ai_rule.mode is 'plain: what a rule may do by itself';
comment on column automation.ai_rule.name is 'personal: as somebody called it';
comment on column automation.ai_rule.description is 'personal: what somebody wrote about it';
comment on column automation.ai_rule.conditions is 'personal: may name people and orders';
comment on column automation.ai_rule.actions is 'personal: what somebody wrote';
create index ai_rule_place_idx on automation.ai_rule (tenant_id, position, id);
call shared.enforce_tenant('automation.ai_rule');
grant select, insert, update, delete on automation.ai_rule to keybuzz_app;
grant select on automation.ai_rule to keybuzz_platform;

-- what buyers wrote, over all tickets of a tenant: trying a rule walks along it
create index ticket_message_heard_idx on ticketing.ticket_message (tenant_id, created_at, id) where sender_type = 'CUSTOMER';
