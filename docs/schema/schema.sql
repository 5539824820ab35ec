-- The schema as the migrations make it, read from the catalog. GoldenSchemaIT compares it; never edit it.

grant usage on schema automation to keybuzz_app;
grant usage on schema automation to keybuzz_platform;
grant usage on schema automation to keybuzz_worker;
grant usage on schema billing to keybuzz_app;
grant usage on schema billing to keybuzz_platform;
grant usage on schema billing to keybuzz_worker;
grant usage on schema marketplace to keybuzz_app;
grant usage on schema marketplace to keybuzz_lookup;
grant usage on schema marketplace to keybuzz_platform;
grant usage on schema marketplace to keybuzz_worker;
grant usage on schema privacy to keybuzz_app;
grant usage on schema privacy to keybuzz_platform;
grant usage on schema privacy to keybuzz_worker;
grant usage on schema scheduler to keybuzz_worker;
grant usage on schema shared to keybuzz_app;
grant usage on schema shared to keybuzz_platform;
grant usage on schema shared to keybuzz_worker;
grant usage on schema tenancy to keybuzz_app;
grant usage on schema tenancy to keybuzz_lookup;
grant usage on schema tenancy to keybuzz_platform;
grant usage on schema tenancy to keybuzz_worker;
grant usage on schema ticketing to keybuzz_app;
grant usage on schema ticketing to keybuzz_lookup;
grant usage on schema ticketing to keybuzz_platform;
grant usage on schema ticketing to keybuzz_worker;

create table automation.ai_draft (
  tenant_id uuid not null,
  ticket_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  rule_id uuid,
  execution_id uuid,
  user_id uuid,
  reply_id uuid,
  confidence double precision not null,
  tokens integer not null,
  edit_distance integer,
  state text not null,
  writer text not null,
  original text not null,
  body text not null,
  sources uuid[] not null,
  constraint ai_draft_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint ai_draft_edit_distance_check CHECK ((edit_distance >= 0)),
  constraint ai_draft_pkey PRIMARY KEY (tenant_id, id),
  constraint ai_draft_settled_check CHECK (((state = 'OPEN'::text) = (settled_at IS NULL))),
  constraint ai_draft_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'USED'::text, 'DISCARDED'::text]))),
  constraint ai_draft_tokens_check CHECK ((tokens >= 0)),
  constraint ai_draft_used_check CHECK (((state = 'USED'::text) = ((reply_id IS NOT NULL) AND (edit_distance IS NOT NULL)))),
  constraint ai_draft_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
CREATE INDEX ai_draft_ticket_idx ON automation.ai_draft USING btree (tenant_id, ticket_id, created_at DESC, id DESC);
create policy platform_read on automation.ai_draft for select to keybuzz_platform using true;
create policy tenant_isolation on automation.ai_draft for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on automation.ai_draft to keybuzz_app;
grant select on automation.ai_draft to keybuzz_platform;

create table automation.ai_rule (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  position integer not null,
  no_answer_minutes integer,
  active boolean not null,
  trigger_type text not null,
  mode text not null,
  name text not null,
  description text,
  conditions jsonb not null,
  actions jsonb not null,
  constraint ai_rule_mode_check CHECK ((mode = ANY (ARRAY['DISABLED'::text, 'SUGGEST_ONLY'::text, 'AUTO_EXECUTE'::text]))),
  constraint ai_rule_no_answer_check CHECK ((no_answer_minutes > 0)),
  constraint ai_rule_pkey PRIMARY KEY (tenant_id, id),
  constraint ai_rule_trigger_check CHECK ((trigger_type = ANY (ARRAY['INCOMING_MESSAGE'::text, 'NO_ANSWER_TIMEOUT'::text, 'ORDER_ISSUE'::text, 'RETURN_REQUEST'::text, 'NEGATIVE_SENTIMENT'::text]))),
  constraint ai_rule_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
CREATE INDEX ai_rule_place_idx ON automation.ai_rule USING btree (tenant_id, "position", id);
CREATE INDEX ai_rule_watching_idx ON automation.ai_rule USING btree (tenant_id, id) WHERE (active AND (trigger_type = 'NO_ANSWER_TIMEOUT'::text) AND (mode <> 'DISABLED'::text));
create policy platform_read on automation.ai_rule for select to keybuzz_platform using true;
create policy queue_access on automation.ai_rule for select to keybuzz_worker using (active AND (trigger_type = 'NO_ANSWER_TIMEOUT'::text) AND (mode <> 'DISABLED'::text));
create policy tenant_isolation on automation.ai_rule for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on automation.ai_rule to keybuzz_app;
grant select on automation.ai_rule to keybuzz_platform;
grant select (active, id, mode, tenant_id, trigger_type) on automation.ai_rule to keybuzz_worker;

create table automation.ai_rule_execution (
  tenant_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  triggered_at timestamp with time zone not null,
  rule_version bigint not null,
  depth integer not null,
  answered boolean not null,
  trigger_type text not null,
  result text not null,
  details jsonb not null,
  constraint ai_rule_execution_depth_check CHECK ((depth >= 0)),
  constraint ai_rule_execution_pkey PRIMARY KEY (tenant_id, message_id, rule_id),
  constraint ai_rule_execution_result_check CHECK ((result = ANY (ARRAY['SKIPPED'::text, 'SUCCESS'::text, 'FAILED'::text]))),
  constraint ai_rule_execution_trigger_check CHECK ((trigger_type = ANY (ARRAY['INCOMING_MESSAGE'::text, 'NO_ANSWER_TIMEOUT'::text, 'ORDER_ISSUE'::text, 'RETURN_REQUEST'::text, 'NEGATIVE_SENTIMENT'::text])))
);
-- row level security: enabled, forced
CREATE INDEX ai_rule_execution_newest_idx ON automation.ai_rule_execution USING btree (tenant_id, triggered_at DESC, id DESC);
CREATE INDEX ai_rule_execution_platform_newest_idx ON automation.ai_rule_execution USING btree (triggered_at DESC, id DESC);
CREATE INDEX ai_rule_execution_result_idx ON automation.ai_rule_execution USING btree (tenant_id, result, triggered_at DESC, id DESC);
CREATE INDEX ai_rule_execution_rule_idx ON automation.ai_rule_execution USING btree (tenant_id, rule_id, triggered_at DESC, id DESC);
CREATE INDEX ai_rule_execution_ticket_idx ON automation.ai_rule_execution USING btree (tenant_id, ticket_id, triggered_at DESC, id DESC);
create policy platform_read on automation.ai_rule_execution for select to keybuzz_platform using true;
create policy tenant_isolation on automation.ai_rule_execution for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on automation.ai_rule_execution to keybuzz_app;
grant select on automation.ai_rule_execution to keybuzz_platform;

create table automation.ai_rule_stumble (
  tenant_id uuid not null,
  rule_id uuid not null,
  message_id uuid not null,
  times integer not null,
  last_at timestamp with time zone not null,
  constraint ai_rule_stumble_pkey PRIMARY KEY (tenant_id, message_id, rule_id)
);
-- row level security: enabled, forced
create policy platform_read on automation.ai_rule_stumble for select to keybuzz_platform using true;
create policy tenant_isolation on automation.ai_rule_stumble for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on automation.ai_rule_stumble to keybuzz_app;

create table automation.classification (
  tenant_id uuid not null,
  message_id uuid not null,
  ticket_id uuid not null,
  created_at timestamp with time zone not null,
  confidence double precision not null,
  tokens integer not null,
  sentiment text not null,
  category text,
  language text,
  intents text[] not null,
  source text not null,
  reason text not null,
  constraint classification_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint classification_pkey PRIMARY KEY (tenant_id, message_id),
  constraint classification_sentiment_check CHECK ((sentiment = ANY (ARRAY['POSITIVE'::text, 'NEUTRAL'::text, 'NEGATIVE'::text]))),
  constraint classification_tokens_check CHECK ((tokens >= 0))
);
-- row level security: enabled, forced
create policy platform_read on automation.classification for select to keybuzz_platform using true;
create policy tenant_isolation on automation.classification for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on automation.classification to keybuzz_app;
grant select on automation.classification to keybuzz_platform;

create table billing.payment_due (
  tenant_id uuid not null,
  key text not null,
  id uuid not null,
  amount_minor bigint not null,
  currency text not null,
  due_at timestamp with time zone not null,
  constraint payment_due_amount_check CHECK ((amount_minor > 0)),
  constraint payment_due_pkey PRIMARY KEY (tenant_id, key)
);
-- row level security: enabled, forced
CREATE INDEX payment_due_list_idx ON billing.payment_due USING btree (tenant_id, due_at DESC, id DESC);
create policy platform_read on billing.payment_due for select to keybuzz_platform using true;
create policy tenant_isolation on billing.payment_due for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on billing.payment_due to keybuzz_app;
grant select on billing.payment_due to keybuzz_platform;

create table billing.quota_usage (
  tenant_id uuid not null,
  period_start timestamp with time zone not null,
  period_end timestamp with time zone not null,
  quota bigint not null,
  soft_limit bigint not null,
  hard_limit bigint not null,
  auto_recharge boolean not null,
  recharge_units integer not null,
  ticket_price_minor bigint not null,
  ai_action_price_minor bigint not null,
  currency text not null,
  token_budget bigint,
  tickets_count bigint not null default 0,
  ai_actions_count bigint not null default 0,
  prepaid_units bigint not null default 0,
  auto_recharges integer not null default 0,
  recharged_units bigint not null default 0,
  tokens_used bigint not null default 0,
  usage_minor bigint not null default 0,
  recharge_minor bigint not null default 0,
  soft_reached_at timestamp with time zone,
  hard_reached_at timestamp with time zone,
  finalized_at timestamp with time zone,
  last_updated_at timestamp with time zone not null,
  constraint quota_usage_period_check CHECK ((period_end > period_start)),
  constraint quota_usage_pkey PRIMARY KEY (tenant_id, period_start),
  constraint quota_usage_prepaid_check CHECK (((prepaid_units >= 0) AND (prepaid_units <= recharged_units)))
) with (fillfactor=50);
-- row level security: enabled, forced
CREATE INDEX quota_usage_open_idx ON billing.quota_usage USING btree (period_end, tenant_id) WHERE (finalized_at IS NULL);
create policy platform_read on billing.quota_usage for select to keybuzz_platform using true;
create policy queue_access on billing.quota_usage for select to keybuzz_worker using (finalized_at IS NULL);
create policy tenant_isolation on billing.quota_usage for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on billing.quota_usage to keybuzz_app;
grant select on billing.quota_usage to keybuzz_platform;
grant select (finalized_at, period_end, period_start, tenant_id) on billing.quota_usage to keybuzz_worker;

create table billing.recharge (
  tenant_id uuid not null,
  period_start timestamp with time zone not null,
  number integer not null,
  id uuid not null,
  units integer not null,
  unit_price_minor bigint not null,
  currency text not null,
  bought_at timestamp with time zone not null,
  constraint recharge_number_check CHECK (((number > 0) AND (units > 0))),
  constraint recharge_pkey PRIMARY KEY (tenant_id, period_start, number)
);
-- row level security: enabled, forced
create policy platform_read on billing.recharge for select to keybuzz_platform using true;
create policy tenant_isolation on billing.recharge for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on billing.recharge to keybuzz_app;
grant select on billing.recharge to keybuzz_platform;

create table billing.statement (
  tenant_id uuid not null,
  period_start timestamp with time zone not null,
  issued_at timestamp with time zone not null,
  total_minor bigint not null,
  currency text not null,
  document jsonb not null,
  constraint statement_pkey PRIMARY KEY (tenant_id, period_start)
);
-- row level security: enabled, forced
create policy platform_read on billing.statement for select to keybuzz_platform using true;
create policy tenant_isolation on billing.statement for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on billing.statement to keybuzz_app;
grant select on billing.statement to keybuzz_platform;

create table billing.statement_ticket (
  tenant_id uuid not null,
  period_start timestamp with time zone not null,
  ticket_id uuid not null,
  units bigint not null,
  amount_minor bigint not null,
  constraint statement_ticket_pkey PRIMARY KEY (tenant_id, period_start, ticket_id)
);
-- row level security: enabled, forced
create policy platform_read on billing.statement_ticket for select to keybuzz_platform using true;
create policy tenant_isolation on billing.statement_ticket for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on billing.statement_ticket to keybuzz_app;
grant select on billing.statement_ticket to keybuzz_platform;

create table billing.tenant_billing_plan (
  tenant_id uuid not null,
  version bigint not null,
  since timestamp with time zone not null,
  plan text not null,
  ticket_monthly_quota bigint not null,
  soft_limit_percent integer not null,
  hard_limit_percent integer not null,
  auto_recharge_enabled boolean not null,
  auto_recharge_units integer not null,
  ticket_unit_price_minor bigint not null,
  ai_action_unit_price_minor bigint not null,
  currency text not null,
  token_budget bigint,
  constraint tenant_billing_plan_limit_check CHECK (((soft_limit_percent >= 1) AND (soft_limit_percent <= hard_limit_percent))),
  constraint tenant_billing_plan_pkey PRIMARY KEY (tenant_id, version),
  constraint tenant_billing_plan_price_check CHECK (((ticket_unit_price_minor >= 0) AND (ai_action_unit_price_minor >= 0))),
  constraint tenant_billing_plan_quota_check CHECK (((ticket_monthly_quota >= 0) AND (auto_recharge_units > 0))),
  constraint tenant_billing_plan_since_key UNIQUE (tenant_id, since),
  constraint tenant_billing_plan_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
create policy platform_read on billing.tenant_billing_plan for select to keybuzz_platform using true;
create policy tenant_isolation on billing.tenant_billing_plan for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on billing.tenant_billing_plan to keybuzz_app;
grant select on billing.tenant_billing_plan to keybuzz_platform;

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
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  merged_into uuid,
  constraint ticket_billing_usage_pkey PRIMARY KEY (tenant_id, ticket_id)
) with (fillfactor=85);
-- row level security: enabled, forced
CREATE INDEX ticket_billing_usage_merged_idx ON billing.ticket_billing_usage USING btree (tenant_id, merged_into) WHERE (merged_into IS NOT NULL);
create policy platform_read on billing.ticket_billing_usage for select to keybuzz_platform using true;
create policy tenant_isolation on billing.ticket_billing_usage for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on billing.ticket_billing_usage to keybuzz_app;
grant select on billing.ticket_billing_usage to keybuzz_platform;

create table billing.usage_entry (
  tenant_id uuid not null,
  key text not null,
  period_start timestamp with time zone not null,
  kind text not null,
  ticket_id uuid not null,
  occurred_at timestamp with time zone not null,
  price_minor bigint not null,
  prepaid boolean not null,
  constraint usage_entry_kind_check CHECK ((kind = ANY (ARRAY['TICKET'::text, 'AI_ACTION'::text]))),
  constraint usage_entry_pkey PRIMARY KEY (tenant_id, key)
);
-- row level security: enabled, forced
CREATE INDEX usage_entry_period_idx ON billing.usage_entry USING btree (tenant_id, period_start, ticket_id);
create policy platform_read on billing.usage_entry for select to keybuzz_platform using true;
create policy tenant_isolation on billing.usage_entry for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on billing.usage_entry to keybuzz_app;
grant select on billing.usage_entry to keybuzz_platform;

create table marketplace.connection (
  tenant_id uuid not null,
  id uuid not null,
  channel text not null,
  provider text not null,
  name text not null,
  status text not null,
  inbound_address text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  account_id text,
  account_region text,
  account_host text,
  account_settings jsonb not null default '{}'::jsonb,
  constraint connection_channel_check CHECK ((channel = ANY (ARRAY['AMAZON'::text, 'CDISCOUNT'::text, 'FNAC'::text, 'MANOMANO'::text, 'RAKUTEN'::text, 'VINTED'::text, 'BACKMARKET'::text, 'MANUAL'::text, 'OTHER'::text]))),
  constraint connection_id_key UNIQUE (id),
  constraint connection_pkey PRIMARY KEY (tenant_id, id),
  constraint connection_provider_check CHECK ((provider = ANY (ARRAY['SANDBOX'::text, 'MAIL'::text, 'AMAZON'::text, 'OCTOPIA'::text, 'FNAC'::text, 'RAKUTEN'::text, 'BACK_MARKET'::text, 'MIRAKL'::text]))),
  constraint connection_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'CONNECTED'::text, 'DEGRADED'::text, 'REAUTH_REQUIRED'::text, 'DISCONNECTED'::text])))
);
-- row level security: enabled, forced
CREATE UNIQUE INDEX connection_account_key ON marketplace.connection USING btree (provider, COALESCE(account_region, ''::text), COALESCE(account_host, ''::text), account_id) WHERE ((account_id IS NOT NULL) AND (status <> ALL (ARRAY['DRAFT'::text, 'DISCONNECTED'::text])));
CREATE UNIQUE INDEX connection_inbound_address_key ON marketplace.connection USING btree (lower(inbound_address));
CREATE INDEX connection_list_idx ON marketplace.connection USING btree (tenant_id, created_at, id);
create policy lookup on marketplace.connection for select to keybuzz_lookup using true;
create policy platform_read on marketplace.connection for select to keybuzz_platform using true;
create policy queue_access on marketplace.connection for select to keybuzz_worker using true;
create policy tenant_isolation on marketplace.connection for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on marketplace.connection to keybuzz_app;
grant select on marketplace.connection to keybuzz_lookup;
grant select on marketplace.connection to keybuzz_platform;
grant select on marketplace.connection to keybuzz_worker;

create table marketplace.connection_health (
  tenant_id uuid not null,
  connection_id uuid not null,
  error_code text,
  error_message text,
  error_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  failures integer not null,
  open_until timestamp with time zone,
  refused_since timestamp with time zone,
  constraint connection_health_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint connection_health_pkey PRIMARY KEY (tenant_id, connection_id)
);
-- row level security: enabled, forced
create policy platform_read on marketplace.connection_health for select to keybuzz_platform using true;
create policy tenant_isolation on marketplace.connection_health for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on marketplace.connection_health to keybuzz_app;
grant select on marketplace.connection_health to keybuzz_platform;

create table marketplace.conversation (
  tenant_id uuid not null,
  ticket_id uuid not null,
  connection_id uuid not null,
  reply_to text,
  last_message_ref text,
  order_ref text,
  last_seen_at timestamp with time zone not null,
  constraint conversation_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint conversation_pkey PRIMARY KEY (tenant_id, ticket_id)
);
-- row level security: enabled, forced
create policy platform_read on marketplace.conversation for select to keybuzz_platform using true;
create policy tenant_isolation on marketplace.conversation for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on marketplace.conversation to keybuzz_app;
grant select on marketplace.conversation to keybuzz_platform;

create table marketplace.conversation_key (
  tenant_id uuid not null,
  connection_id uuid not null,
  key text not null,
  ticket_id uuid not null,
  last_seen_at timestamp with time zone not null,
  home_id uuid,
  constraint conversation_key_conversation_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES marketplace.conversation(tenant_id, ticket_id),
  constraint conversation_key_pkey PRIMARY KEY (tenant_id, connection_id, key)
);
-- row level security: enabled, forced
CREATE INDEX conversation_key_ticket_idx ON marketplace.conversation_key USING btree (tenant_id, ticket_id);
create policy platform_read on marketplace.conversation_key for select to keybuzz_platform using true;
create policy tenant_isolation on marketplace.conversation_key for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on marketplace.conversation_key to keybuzz_app;
grant select on marketplace.conversation_key to keybuzz_platform;

create table marketplace.external_message (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  raw_id uuid not null,
  ticket_id uuid not null,
  external_id text not null,
  secondary_id text,
  kind text not null,
  party text not null,
  order_ref text,
  message_ref text,
  customer_name text,
  reply_to text,
  subject text not null,
  body text not null,
  safe_html text,
  extraction text not null,
  attachments jsonb not null,
  sent_at timestamp with time zone,
  received_at timestamp with time zone not null,
  home_id uuid,
  constraint external_message_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint external_message_external_id_key UNIQUE (tenant_id, connection_id, external_id),
  constraint external_message_kind_check CHECK ((kind = ANY (ARRAY['BUYER_MESSAGE'::text, 'AGENT_COPY'::text, 'CANCELLATION_REQUEST'::text, 'RETURN_REQUEST'::text, 'REFUND_ISSUED'::text, 'CLAIM_OPENED'::text, 'CLAIM_DECIDED'::text, 'BOUNCE'::text, 'OPT_OUT'::text, 'AUTO_REPLY'::text, 'SYSTEM_NOTICE'::text]))),
  constraint external_message_pkey PRIMARY KEY (tenant_id, id),
  constraint external_message_raw_fkey FOREIGN KEY (tenant_id, raw_id) REFERENCES marketplace.raw_inbound(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX external_message_received_idx ON marketplace.external_message USING btree (tenant_id, connection_id, received_at);
CREATE UNIQUE INDEX external_message_secondary_id_key ON marketplace.external_message USING btree (tenant_id, connection_id, secondary_id) WHERE (secondary_id IS NOT NULL);
CREATE INDEX external_message_ticket_idx ON marketplace.external_message USING btree (tenant_id, ticket_id);
create policy platform_read on marketplace.external_message for select to keybuzz_platform using true;
create policy tenant_isolation on marketplace.external_message for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (home_id, ticket_id) on marketplace.external_message to keybuzz_app;
grant select on marketplace.external_message to keybuzz_platform;

create table marketplace.oauth_state (
  tenant_id uuid not null,
  hash text not null,
  browser_hash text not null,
  user_id uuid not null,
  connection_id uuid not null,
  marketplace text not null,
  redirect_uri text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint oauth_state_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint oauth_state_hash_key UNIQUE (hash),
  constraint oauth_state_pkey PRIMARY KEY (tenant_id, hash)
);
-- row level security: enabled, forced
create policy lookup on marketplace.oauth_state for select to keybuzz_lookup using true;
create policy platform_read on marketplace.oauth_state for select to keybuzz_platform using true;
create policy tenant_isolation on marketplace.oauth_state for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on marketplace.oauth_state to keybuzz_app;
grant select (hash, tenant_id) on marketplace.oauth_state to keybuzz_lookup;

create table marketplace.outbound_message (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  subject text not null,
  body text not null,
  status text not null,
  attempts integer not null,
  external_id text,
  error text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint outbound_message_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint outbound_message_pkey PRIMARY KEY (tenant_id, id),
  constraint outbound_message_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'SENDING'::text, 'SENT'::text, 'FAILED'::text, 'UNKNOWN'::text, 'CANCELLED'::text])))
);
-- row level security: enabled, forced
CREATE INDEX outbound_message_connection_idx ON marketplace.outbound_message USING btree (tenant_id, connection_id, created_at, id);
CREATE INDEX outbound_message_doubt_idx ON marketplace.outbound_message USING btree (updated_at) WHERE (status = 'UNKNOWN'::text);
CREATE INDEX outbound_message_ticket_idx ON marketplace.outbound_message USING btree (tenant_id, ticket_id, created_at, id);
create policy platform_read on marketplace.outbound_message for select to keybuzz_platform using true;
create policy queue_access on marketplace.outbound_message for select to keybuzz_worker using true;
create policy tenant_isolation on marketplace.outbound_message for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on marketplace.outbound_message to keybuzz_app;
grant select on marketplace.outbound_message to keybuzz_platform;
grant select (created_at, id, status, tenant_id, updated_at) on marketplace.outbound_message to keybuzz_worker;

create table marketplace.raw_inbound (
  tenant_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  source text not null,
  sha256 bytea not null,
  status text not null,
  attempts integer not null,
  reason text,
  received_at timestamp with time zone not null,
  content bytea not null,
  emptied_at timestamp with time zone,
  constraint raw_inbound_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint raw_inbound_content_key UNIQUE (tenant_id, connection_id, sha256),
  constraint raw_inbound_emptied_check CHECK (((emptied_at IS NULL) OR ((octet_length(content) = 0) AND (status <> 'STORED'::text)))),
  constraint raw_inbound_pkey PRIMARY KEY (tenant_id, id),
  constraint raw_inbound_sha256_check CHECK ((octet_length(sha256) = 32)),
  constraint raw_inbound_status_check CHECK ((status = ANY (ARRAY['STORED'::text, 'INGESTED'::text, 'DUPLICATE'::text, 'QUARANTINED'::text])))
);
-- row level security: enabled, forced
CREATE INDEX raw_inbound_kept_idx ON marketplace.raw_inbound USING btree (received_at) WHERE ((emptied_at IS NULL) AND (status <> 'STORED'::text));
CREATE INDEX raw_inbound_waiting_idx ON marketplace.raw_inbound USING btree (received_at, id) WHERE (status = 'STORED'::text);
create policy platform_read on marketplace.raw_inbound for select to keybuzz_platform using true;
create policy queue_access on marketplace.raw_inbound for select to keybuzz_worker using true;
create policy queue_empty on marketplace.raw_inbound for update to keybuzz_worker using true with check true;
create policy tenant_isolation on marketplace.raw_inbound for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (attempts, reason, status) on marketplace.raw_inbound to keybuzz_app;
grant select (attempts, connection_id, emptied_at, id, reason, received_at, sha256, source, status, tenant_id) on marketplace.raw_inbound to keybuzz_platform;
grant select (attempts, connection_id, emptied_at, id, received_at, status, tenant_id), update (content, emptied_at) on marketplace.raw_inbound to keybuzz_worker;

create table marketplace.stored_secret (
  tenant_id uuid not null,
  id uuid not null,
  path text not null,
  version bigint not null,
  values_sealed bytea not null,
  written_at timestamp with time zone not null,
  constraint stored_secret_pkey PRIMARY KEY (tenant_id, id),
  constraint stored_secret_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
create policy platform_read on marketplace.stored_secret for select to keybuzz_platform using true;
create policy tenant_isolation on marketplace.stored_secret for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on marketplace.stored_secret to keybuzz_app;

create table marketplace.sync_cursor (
  tenant_id uuid not null,
  connection_id uuid not null,
  position text,
  lease_holder text,
  lease_until timestamp with time zone,
  next_at timestamp with time zone,
  constraint sync_cursor_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES marketplace.connection(tenant_id, id),
  constraint sync_cursor_pkey PRIMARY KEY (tenant_id, connection_id)
);
-- row level security: enabled, forced
CREATE INDEX sync_cursor_next_idx ON marketplace.sync_cursor USING btree (next_at);
create policy platform_read on marketplace.sync_cursor for select to keybuzz_platform using true;
create policy queue_access on marketplace.sync_cursor for all to keybuzz_worker using true with check true;
create policy tenant_isolation on marketplace.sync_cursor for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on marketplace.sync_cursor to keybuzz_app;
grant select on marketplace.sync_cursor to keybuzz_platform;
grant insert, select, update on marketplace.sync_cursor to keybuzz_worker;

create table privacy.audit_entry (
  tenant_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  outcome text not null,
  object_type text,
  object_id uuid,
  fields text[] not null,
  reason text not null,
  request_id text not null,
  address_hash text,
  hash bytea not null,
  constraint audit_entry_actor_check CHECK ((actor_kind = ANY (ARRAY['USER'::text, 'API_KEY'::text, 'WORKER'::text, 'NOBODY'::text]))),
  constraint audit_entry_object_check CHECK (((object_type IS NULL) = (object_id IS NULL))),
  constraint audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'SEEN'::text, 'REFUSED'::text]))),
  constraint audit_entry_pkey PRIMARY KEY (tenant_id, seq)
);
-- row level security: enabled, forced
CREATE INDEX audit_entry_action_idx ON privacy.audit_entry USING btree (tenant_id, action, at DESC, id DESC);
CREATE INDEX audit_entry_actor_idx ON privacy.audit_entry USING btree (tenant_id, actor_id, at DESC, id DESC);
CREATE INDEX audit_entry_newest_idx ON privacy.audit_entry USING btree (tenant_id, at DESC, id DESC);
CREATE INDEX audit_entry_object_idx ON privacy.audit_entry USING btree (tenant_id, object_id, at DESC, id DESC);
CREATE INDEX audit_entry_platform_newest_idx ON privacy.audit_entry USING btree (at DESC, id DESC);
CREATE INDEX audit_entry_type_idx ON privacy.audit_entry USING btree (tenant_id, object_type, at DESC, id DESC);
create policy house_insert on privacy.audit_entry for insert to keybuzz_platform with check (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid);
create policy platform_read on privacy.audit_entry for select to keybuzz_platform using true;
create policy tenant_isolation on privacy.audit_entry for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on privacy.audit_entry to keybuzz_app;
grant insert, select on privacy.audit_entry to keybuzz_platform;

create table privacy.audit_head (
  tenant_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint audit_head_pkey PRIMARY KEY (tenant_id)
) with (fillfactor=50);
-- row level security: enabled, forced
create policy house_insert on privacy.audit_head for insert to keybuzz_platform with check (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid);
create policy house_update on privacy.audit_head for update to keybuzz_platform using (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid) with check (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid);
create policy platform_read on privacy.audit_head for select to keybuzz_platform using true;
create policy queue_access on privacy.audit_head for select to keybuzz_worker using true;
create policy tenant_isolation on privacy.audit_head for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (hash, seq) on privacy.audit_head to keybuzz_app;
grant insert, select, update (hash, seq) on privacy.audit_head to keybuzz_platform;
grant select on privacy.audit_head to keybuzz_worker;

create table privacy.tenant_key (
  tenant_id uuid not null,
  number integer not null,
  made_under text not null,
  master_key_id text not null,
  wrapped_key bytea not null,
  created_at timestamp with time zone not null,
  constraint tenant_key_number_check CHECK ((number > 0)),
  constraint tenant_key_pkey PRIMARY KEY (tenant_id, number)
);
-- row level security: enabled, forced
create policy platform_read on privacy.tenant_key for select to keybuzz_platform using true;
create policy tenant_isolation on privacy.tenant_key for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (master_key_id, wrapped_key) on privacy.tenant_key to keybuzz_app;
grant select on privacy.tenant_key to keybuzz_platform;

create table scheduler.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state text,
  constraint scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
);
-- row level security: disabled
CREATE INDEX scheduled_tasks_execution_time_idx ON scheduler.scheduled_tasks USING btree (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat_idx ON scheduler.scheduled_tasks USING btree (last_heartbeat);
CREATE INDEX scheduled_tasks_priority_idx ON scheduler.scheduled_tasks USING btree (priority DESC, execution_time);
grant delete, insert, select, update on scheduler.scheduled_tasks to keybuzz_worker;

create table shared.idempotency_key (
  tenant_id uuid not null,
  actor_id uuid not null,
  method text not null,
  route text not null,
  key text not null,
  fingerprint bytea not null,
  created_at timestamp with time zone not null,
  status integer,
  location text,
  body text,
  constraint idempotency_key_key_check CHECK (((char_length(key) >= 1) AND (char_length(key) <= 255))),
  constraint idempotency_key_pkey PRIMARY KEY (tenant_id, actor_id, method, route, key)
) with (fillfactor=50);
-- row level security: enabled, forced
CREATE INDEX idempotency_key_age_idx ON shared.idempotency_key USING btree (created_at);
create policy house_insert on shared.idempotency_key for insert to keybuzz_platform with check (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid);
create policy house_update on shared.idempotency_key for update to keybuzz_platform using (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid) with check (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid);
create policy platform_read on shared.idempotency_key for select to keybuzz_platform using true;
create policy queue_access on shared.idempotency_key for select to keybuzz_worker using true;
create policy queue_forget on shared.idempotency_key for delete to keybuzz_worker using true;
create policy tenant_isolation on shared.idempotency_key for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on shared.idempotency_key to keybuzz_app;
grant insert, select, update on shared.idempotency_key to keybuzz_platform;
grant delete, select (actor_id, created_at, key, method, route, tenant_id) on shared.idempotency_key to keybuzz_worker;

create table shared.outbox_delivery (
  tenant_id uuid not null,
  id uuid not null,
  seq bigint not null generated always as identity,
  event_id uuid not null,
  aggregate_id uuid not null,
  subscriber text not null,
  status text not null,
  attempts integer not null,
  token bigint not null,
  due_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  last_error text,
  constraint outbox_delivery_event_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES shared.outbox_event(tenant_id, id),
  constraint outbox_delivery_event_key UNIQUE (tenant_id, event_id, subscriber),
  constraint outbox_delivery_pkey PRIMARY KEY (tenant_id, id),
  constraint outbox_delivery_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'DONE'::text, 'DEAD'::text])))
) with (fillfactor=70);
-- row level security: enabled, forced
CREATE INDEX outbox_delivery_dead_idx ON shared.outbox_delivery USING btree (seq) WHERE (status = 'DEAD'::text);
CREATE INDEX outbox_delivery_order_idx ON shared.outbox_delivery USING btree (aggregate_id, subscriber, seq) WHERE (status = 'PENDING'::text);
CREATE INDEX outbox_delivery_pending_idx ON shared.outbox_delivery USING btree (seq) WHERE (status = 'PENDING'::text);
create policy platform_read on shared.outbox_delivery for select to keybuzz_platform using true;
create policy queue_access on shared.outbox_delivery for select to keybuzz_worker using true;
create policy queue_forget on shared.outbox_delivery for delete to keybuzz_worker using true;
create policy queue_settle on shared.outbox_delivery for update to keybuzz_worker using true with check true;
create policy tenant_isolation on shared.outbox_delivery for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert on shared.outbox_delivery to keybuzz_app;
grant select on shared.outbox_delivery to keybuzz_platform;
grant delete, select, update (attempts, due_at, last_error, lease_until, status, token) on shared.outbox_delivery to keybuzz_worker;

create table shared.outbox_event (
  tenant_id uuid not null,
  id uuid not null,
  aggregate_id uuid not null,
  type text not null,
  occurred_at timestamp with time zone not null,
  payload jsonb not null,
  constraint outbox_event_pkey PRIMARY KEY (tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX outbox_event_age_idx ON shared.outbox_event USING btree (occurred_at);
create policy platform_read on shared.outbox_event for select to keybuzz_platform using true;
create policy queue_access on shared.outbox_event for select to keybuzz_worker using true;
create policy queue_forget on shared.outbox_event for delete to keybuzz_worker using true;
create policy tenant_isolation on shared.outbox_event for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select on shared.outbox_event to keybuzz_app;
grant select on shared.outbox_event to keybuzz_platform;
grant delete, select on shared.outbox_event to keybuzz_worker;

create table shared.rate_limit_bucket (
  id text not null,
  state bytea,
  expires_at bigint,
  constraint rate_limit_bucket_pkey PRIMARY KEY (id)
);
-- row level security: disabled
CREATE INDEX rate_limit_bucket_expiry_idx ON shared.rate_limit_bucket USING btree (expires_at);
grant insert, select, update on shared.rate_limit_bucket to keybuzz_app;
grant delete, select, update on shared.rate_limit_bucket to keybuzz_worker;

create table tenancy.api_key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  last_used_at timestamp with time zone,
  created_at timestamp with time zone not null,
  scopes text[] not null,
  created_by uuid not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_key_hash_check CHECK ((octet_length(key_hash) = 32)),
  constraint api_key_pkey PRIMARY KEY (tenant_id, id),
  constraint api_key_prefix_key UNIQUE (prefix),
  constraint api_key_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenant(id)
);
-- row level security: enabled, forced
CREATE INDEX api_key_newest_idx ON tenancy.api_key USING btree (tenant_id, created_at DESC, id DESC) WHERE (revoked_at IS NULL);
create policy lookup on tenancy.api_key for select to keybuzz_lookup using true;
create policy platform_read on tenancy.api_key for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.api_key for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on tenancy.api_key to keybuzz_app;
grant select (created_at, created_by, expires_at, id, key_hash, last_used_at, name, prefix, revoked_at, scopes, tenant_id) on tenancy.api_key to keybuzz_lookup;

create table tenancy.app_user (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  full_name text not null,
  role text not null,
  password_hash text not null,
  active boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version bigint not null default 1,
  constraint app_user_pkey PRIMARY KEY (tenant_id, id),
  constraint app_user_role_check CHECK ((role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'MANAGER'::text, 'AGENT'::text]))),
  constraint app_user_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenant(id)
);
-- row level security: enabled, forced
CREATE UNIQUE INDEX app_user_email_key ON tenancy.app_user USING btree (tenant_id, lower(email));
CREATE INDEX app_user_login_idx ON tenancy.app_user USING btree (lower(email));
CREATE INDEX app_user_newest_idx ON tenancy.app_user USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX app_user_platform_id_idx ON tenancy.app_user USING btree (id);
CREATE INDEX app_user_platform_newest_idx ON tenancy.app_user USING btree (created_at DESC, id DESC);
CREATE INDEX app_user_role_idx ON tenancy.app_user USING btree (tenant_id, role, created_at DESC, id DESC);
create policy lookup on tenancy.app_user for select to keybuzz_lookup using true;
create policy platform_read on tenancy.app_user for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.app_user for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on tenancy.app_user to keybuzz_app;
grant select (active, email, full_name, id, password_hash, role, tenant_id) on tenancy.app_user to keybuzz_lookup;
grant select on tenancy.app_user to keybuzz_platform;

create table tenancy.login_challenge (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  purpose text not null,
  secret_hash text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint login_challenge_pkey PRIMARY KEY (tenant_id, id),
  constraint login_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['VERIFY'::text, 'ENROL'::text])))
);
-- row level security: enabled, forced
CREATE INDEX login_challenge_over_idx ON tenancy.login_challenge USING btree (expires_at);
create policy platform_read on tenancy.login_challenge for select to keybuzz_platform using true;
create policy queue_access on tenancy.login_challenge for select to keybuzz_worker using true;
create policy queue_forget on tenancy.login_challenge for delete to keybuzz_worker using true;
create policy tenant_isolation on tenancy.login_challenge for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on tenancy.login_challenge to keybuzz_app;
grant delete, select (expires_at, id, tenant_id) on tenancy.login_challenge to keybuzz_worker;

create table tenancy.login_guard (
  tenant_id uuid not null,
  key bytea not null,
  fails integer not null,
  pending integer not null,
  pending_since timestamp with time zone not null,
  next_at timestamp with time zone not null,
  known_until timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint login_guard_count_check CHECK (((fails >= 0) AND (pending >= 0))),
  constraint login_guard_key_check CHECK ((octet_length(key) = 32)),
  constraint login_guard_pkey PRIMARY KEY (tenant_id, key)
) with (fillfactor=70);
-- row level security: enabled, forced
CREATE INDEX login_guard_updated_idx ON tenancy.login_guard USING btree (tenant_id, updated_at);
create policy platform_read on tenancy.login_guard for select to keybuzz_platform using true;
create policy queue_access on tenancy.login_guard for select to keybuzz_worker using true;
create policy queue_forget on tenancy.login_guard for delete to keybuzz_worker using true;
create policy tenant_isolation on tenancy.login_guard for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on tenancy.login_guard to keybuzz_app;
grant delete, select (key, tenant_id, updated_at) on tenancy.login_guard to keybuzz_worker;

create table tenancy.password_link (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  secret bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint password_link_kind_check CHECK ((kind = ANY (ARRAY['RESET'::text, 'INVITATION'::text]))),
  constraint password_link_pkey PRIMARY KEY (tenant_id, id),
  constraint password_link_secret_check CHECK ((octet_length(secret) = 32)),
  constraint password_link_secret_key UNIQUE (secret)
);
-- row level security: enabled, forced
CREATE INDEX password_link_over_idx ON tenancy.password_link USING btree (expires_at);
CREATE INDEX password_link_user_idx ON tenancy.password_link USING btree (tenant_id, user_id);
create policy lookup on tenancy.password_link for select to keybuzz_lookup using true;
create policy platform_read on tenancy.password_link for select to keybuzz_platform using true;
create policy queue_access on tenancy.password_link for select to keybuzz_worker using true;
create policy queue_forget on tenancy.password_link for delete to keybuzz_worker using true;
create policy tenant_isolation on tenancy.password_link for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on tenancy.password_link to keybuzz_app;
grant select (created_at, expires_at, id, kind, secret, tenant_id, user_id) on tenancy.password_link to keybuzz_lookup;
grant delete, select (expires_at, id, tenant_id) on tenancy.password_link to keybuzz_worker;

create table tenancy.platform_user (
  id uuid not null,
  email text not null,
  full_name text not null,
  password_hash text not null,
  active boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version bigint not null default 1,
  constraint platform_user_pkey PRIMARY KEY (id)
);
-- row level security: disabled
CREATE UNIQUE INDEX platform_user_email_key ON tenancy.platform_user USING btree (lower(email));
grant select (active, email, full_name, id, password_hash) on tenancy.platform_user to keybuzz_lookup;
grant insert, select, update on tenancy.platform_user to keybuzz_platform;

create table tenancy.refresh_token (
  tenant_id uuid not null,
  hash bytea not null,
  session_id uuid not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  salt text,
  constraint refresh_token_hash_check CHECK ((octet_length(hash) = 32)),
  constraint refresh_token_hash_key UNIQUE (hash),
  constraint refresh_token_pkey PRIMARY KEY (tenant_id, hash),
  constraint refresh_token_session_fkey FOREIGN KEY (tenant_id, session_id) REFERENCES tenancy.session(tenant_id, id) ON DELETE CASCADE,
  constraint refresh_token_used_check CHECK (((used_at IS NULL) = (salt IS NULL)))
);
-- row level security: enabled, forced
CREATE INDEX refresh_token_session_idx ON tenancy.refresh_token USING btree (tenant_id, session_id);
create policy lookup on tenancy.refresh_token for select to keybuzz_lookup using true;
create policy platform_read on tenancy.refresh_token for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.refresh_token for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (salt, used_at) on tenancy.refresh_token to keybuzz_app;
grant select (hash, session_id, tenant_id) on tenancy.refresh_token to keybuzz_lookup;

create table tenancy.second_factor (
  tenant_id uuid not null,
  user_id uuid not null,
  seed_sealed bytea,
  confirmed_at timestamp with time zone,
  last_step bigint not null,
  failures integer not null,
  blocked_until timestamp with time zone,
  recovery_hashes text[] not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint second_factor_failures_check CHECK (((failures >= 0) AND (failures <= 4))),
  constraint second_factor_on_check CHECK (((confirmed_at IS NULL) OR (seed_sealed IS NOT NULL))),
  constraint second_factor_pkey PRIMARY KEY (tenant_id, user_id)
);
-- row level security: enabled, forced
create policy platform_read on tenancy.second_factor for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.second_factor for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on tenancy.second_factor to keybuzz_app;
grant select on tenancy.second_factor to keybuzz_platform;

create table tenancy.session (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  client text,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint session_ended_check CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint session_ended_why_check CHECK ((ended_why = ANY (ARRAY['LOGGED_OUT'::text, 'ENDED'::text, 'REUSED'::text, 'PASSWORD_CHANGED'::text, 'SECOND_FACTOR_CHANGED'::text, 'REVOKED'::text]))),
  constraint session_id_key UNIQUE (id),
  constraint session_pkey PRIMARY KEY (tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX session_over_idx ON tenancy.session USING btree (LEAST(expires_at, ended_at));
CREATE INDEX session_user_idx ON tenancy.session USING btree (tenant_id, user_id, created_at DESC, id DESC);
create policy house_update on tenancy.session for update to keybuzz_platform using (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid) with check (tenant_id = '00000000-0000-0000-0000-000000000000'::uuid);
create policy lookup on tenancy.session for select to keybuzz_lookup using true;
create policy platform_read on tenancy.session for select to keybuzz_platform using true;
create policy queue_access on tenancy.session for select to keybuzz_worker using true;
create policy queue_forget on tenancy.session for delete to keybuzz_worker using true;
create policy tenant_isolation on tenancy.session for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update (ended_at, ended_why, last_used_at) on tenancy.session to keybuzz_app;
grant select (ended_at, expires_at, id, last_used_at, tenant_id, user_id) on tenancy.session to keybuzz_lookup;
grant select, update (ended_at, ended_why) on tenancy.session to keybuzz_platform;
grant delete, select (ended_at, expires_at, id, tenant_id) on tenancy.session to keybuzz_worker;

create table tenancy.team (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version bigint not null default 1,
  constraint team_pkey PRIMARY KEY (tenant_id, id),
  constraint team_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenant(id)
);
-- row level security: enabled, forced
CREATE INDEX team_name_idx ON tenancy.team USING btree (tenant_id, name COLLATE "C", id);
CREATE UNIQUE INDEX team_name_key ON tenancy.team USING btree (tenant_id, lower(name));
CREATE INDEX team_newest_idx ON tenancy.team USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX team_platform_id_idx ON tenancy.team USING btree (id);
CREATE INDEX team_platform_newest_idx ON tenancy.team USING btree (created_at DESC, id DESC);
create policy platform_read on tenancy.team for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.team for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on tenancy.team to keybuzz_app;
grant select on tenancy.team to keybuzz_platform;

create table tenancy.team_membership (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null,
  constraint team_membership_pkey PRIMARY KEY (tenant_id, team_id, user_id),
  constraint team_membership_role_check CHECK ((role = ANY (ARRAY['LEAD'::text, 'MEMBER'::text]))),
  constraint team_membership_team_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES tenancy.team(tenant_id, id) ON DELETE CASCADE,
  constraint team_membership_user_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenancy.app_user(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX team_membership_joined_idx ON tenancy.team_membership USING btree (tenant_id, team_id, created_at, user_id);
CREATE INDEX team_membership_user_idx ON tenancy.team_membership USING btree (tenant_id, user_id);
create policy platform_read on tenancy.team_membership for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.team_membership for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on tenancy.team_membership to keybuzz_app;
grant select on tenancy.team_membership to keybuzz_platform;

create table tenancy.tenant (
  id uuid not null,
  slug text not null,
  name text not null,
  plan text not null,
  status text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version bigint not null default 1,
  constraint tenant_pkey PRIMARY KEY (id),
  constraint tenant_plan_check CHECK ((plan = ANY (ARRAY['DEV'::text, 'STARTER'::text, 'PRO'::text, 'ENTERPRISE'::text]))),
  constraint tenant_slug_key UNIQUE (slug),
  constraint tenant_status_check CHECK ((status = ANY (ARRAY['TRIAL'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'CLOSED'::text])))
);
-- row level security: enabled, forced
CREATE INDEX tenant_newest_idx ON tenancy.tenant USING btree (created_at DESC, id DESC);
create policy lookup on tenancy.tenant for select to keybuzz_lookup using true;
create policy platform_read on tenancy.tenant for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.tenant for all to keybuzz_app, keybuzz_worker using (id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on tenancy.tenant to keybuzz_app;
grant select (id, name, slug, status) on tenancy.tenant to keybuzz_lookup;
grant select on tenancy.tenant to keybuzz_platform;

create table tenancy.webhook (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  target_url text not null,
  event_types text[] not null,
  is_active boolean not null,
  last_delivery_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint webhook_pkey PRIMARY KEY (tenant_id, id),
  constraint webhook_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenant(id)
);
-- row level security: enabled, forced
create policy platform_read on tenancy.webhook for select to keybuzz_platform using true;
create policy tenant_isolation on tenancy.webhook for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on tenancy.webhook to keybuzz_app;

create table ticketing.attachment (
  tenant_id uuid not null,
  ticket_id uuid not null,
  created_at timestamp with time zone not null,
  id uuid not null,
  message_id uuid,
  uploaded_by uuid not null,
  sha256 text not null,
  media_type text not null,
  name text not null,
  uploader_name text not null,
  home_id uuid,
  constraint attachment_blob_fkey FOREIGN KEY (tenant_id, sha256) REFERENCES ticketing.blob(tenant_id, sha256),
  constraint attachment_name_check CHECK (((octet_length(name) >= 1) AND (octet_length(name) <= 255))),
  constraint attachment_pkey PRIMARY KEY (tenant_id, id),
  constraint attachment_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX attachment_blob_idx ON ticketing.attachment USING btree (tenant_id, sha256);
CREATE INDEX attachment_message_idx ON ticketing.attachment USING btree (tenant_id, message_id, created_at, id) WHERE (message_id IS NOT NULL);
CREATE INDEX attachment_platform_id_idx ON ticketing.attachment USING btree (id);
CREATE INDEX attachment_platform_ticket_idx ON ticketing.attachment USING btree (ticket_id, created_at, id);
CREATE INDEX attachment_ticket_idx ON ticketing.attachment USING btree (tenant_id, ticket_id, created_at, id);
create policy platform_read on ticketing.attachment for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.attachment for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update (home_id, message_id, ticket_id) on ticketing.attachment to keybuzz_app;
grant select on ticketing.attachment to keybuzz_platform;

create table ticketing.attribute_plan (
  tenant_id uuid not null,
  version bigint not null,
  definitions jsonb not null,
  constraint attribute_plan_pkey PRIMARY KEY (tenant_id),
  constraint attribute_plan_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.attribute_plan for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.attribute_plan for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.attribute_plan to keybuzz_app;
grant select on ticketing.attribute_plan to keybuzz_platform;

create table ticketing.blob (
  tenant_id uuid not null,
  sha256 text not null,
  size bigint not null,
  created_at timestamp with time zone not null,
  key text not null,
  constraint blob_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text)),
  constraint blob_key_key UNIQUE (tenant_id, key),
  constraint blob_pkey PRIMARY KEY (tenant_id, sha256),
  constraint blob_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint blob_size_check CHECK ((size > 0))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.blob for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.blob for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update (created_at) on ticketing.blob to keybuzz_app;
grant select on ticketing.blob to keybuzz_platform;

create table ticketing.bulk_item (
  tenant_id uuid not null,
  job_id uuid not null,
  position integer not null,
  ticket_id uuid not null,
  outcome text,
  problem text,
  detail text,
  constraint bulk_item_job_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES ticketing.bulk_job(tenant_id, id) ON DELETE CASCADE,
  constraint bulk_item_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'UNCHANGED'::text, 'FAILED'::text]))),
  constraint bulk_item_pkey PRIMARY KEY (tenant_id, job_id, "position")
);
-- row level security: enabled, forced
create policy platform_read on ticketing.bulk_item for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.bulk_item for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (detail, outcome, problem) on ticketing.bulk_item to keybuzz_app;

create table ticketing.bulk_job (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  total integer not null,
  user_name text not null,
  actions jsonb not null,
  constraint bulk_job_pkey PRIMARY KEY (tenant_id, id),
  constraint bulk_job_total_check CHECK (((total >= 0) AND (total <= 1000)))
);
-- row level security: enabled, forced
CREATE INDEX bulk_job_newest_idx ON ticketing.bulk_job USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX bulk_job_over_idx ON ticketing.bulk_job USING btree (finished_at);
create policy platform_read on ticketing.bulk_job for select to keybuzz_platform using true;
create policy queue_access on ticketing.bulk_job for select to keybuzz_worker using true;
create policy queue_forget on ticketing.bulk_job for delete to keybuzz_worker using true;
create policy tenant_isolation on ticketing.bulk_job for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (finished_at) on ticketing.bulk_job to keybuzz_app;
grant delete, select (finished_at, id, tenant_id) on ticketing.bulk_job to keybuzz_worker;

create table ticketing.customer (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  merged_into uuid,
  name text,
  language text,
  constraint customer_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES ticketing.customer(tenant_id, id),
  constraint customer_pkey PRIMARY KEY (tenant_id, id),
  constraint customer_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
CREATE INDEX customer_merged_idx ON ticketing.customer USING btree (tenant_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX customer_newest_idx ON ticketing.customer USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX customer_platform_id_idx ON ticketing.customer USING btree (id);
CREATE INDEX customer_platform_newest_idx ON ticketing.customer USING btree (created_at DESC, id DESC);
create policy platform_read on ticketing.customer for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.customer for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.customer to keybuzz_app;
grant select on ticketing.customer to keybuzz_platform;

create table ticketing.customer_handle (
  tenant_id uuid not null,
  key text not null,
  customer_id uuid not null,
  position integer not null,
  channel text,
  value text not null,
  constraint customer_handle_channel_check CHECK ((channel = ANY (ARRAY['AMAZON'::text, 'CDISCOUNT'::text, 'FNAC'::text, 'MANOMANO'::text, 'RAKUTEN'::text, 'VINTED'::text, 'BACKMARKET'::text, 'MANUAL'::text, 'OTHER'::text]))),
  constraint customer_handle_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES ticketing.customer(tenant_id, id),
  constraint customer_handle_pkey PRIMARY KEY (tenant_id, key)
);
-- row level security: enabled, forced
CREATE INDEX customer_handle_customer_idx ON ticketing.customer_handle USING btree (tenant_id, customer_id, "position");
CREATE INDEX customer_handle_platform_idx ON ticketing.customer_handle USING btree (customer_id);
create policy platform_read on ticketing.customer_handle for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.customer_handle for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.customer_handle to keybuzz_app;
grant select on ticketing.customer_handle to keybuzz_platform;

create table ticketing.customer_note (
  tenant_id uuid not null,
  customer_id uuid not null,
  created_at timestamp with time zone not null,
  id uuid not null,
  author_id uuid not null,
  author_name text not null,
  body text not null,
  constraint customer_note_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES ticketing.customer(tenant_id, id),
  constraint customer_note_pkey PRIMARY KEY (tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX customer_note_newest_idx ON ticketing.customer_note USING btree (tenant_id, customer_id, created_at DESC, id DESC);
CREATE INDEX customer_note_platform_idx ON ticketing.customer_note USING btree (customer_id, created_at DESC, id DESC);
create policy platform_read on ticketing.customer_note for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.customer_note for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update (customer_id) on ticketing.customer_note to keybuzz_app;
grant select on ticketing.customer_note to keybuzz_platform;

create table ticketing.customer_word (
  tenant_id uuid not null,
  word text not null,
  customer_id uuid not null,
  constraint customer_word_customer_fkey FOREIGN KEY (tenant_id, customer_id) REFERENCES ticketing.customer(tenant_id, id),
  constraint customer_word_pkey PRIMARY KEY (tenant_id, word, customer_id)
);
-- row level security: enabled, forced
CREATE INDEX customer_word_customer_idx ON ticketing.customer_word USING btree (tenant_id, customer_id);
CREATE INDEX customer_word_platform_idx ON ticketing.customer_word USING btree (word, customer_id);
create policy platform_read on ticketing.customer_word for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.customer_word for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select on ticketing.customer_word to keybuzz_app;
grant select on ticketing.customer_word to keybuzz_platform;

create table ticketing.desk (
  tenant_id uuid not null,
  version bigint not null,
  reopen_window_seconds bigint not null,
  undo_merge_seconds bigint not null,
  undo_send_seconds integer not null,
  status_after_reply text,
  auto_close_days integer not null default 0,
  auto_close_warn_days integer not null default 0,
  auto_close_message text,
  marketplace_clocks jsonb not null default '{"AMAZON": "1440"}'::jsonb,
  survey_on boolean not null default false,
  survey_delay_seconds bigint not null default 3600,
  constraint desk_auto_close_check CHECK ((((auto_close_days >= 0) AND (auto_close_days <= 365)) AND (auto_close_warn_days >= 0))),
  constraint desk_pkey PRIMARY KEY (tenant_id),
  constraint desk_status_after_reply_check CHECK ((status_after_reply = ANY (ARRAY['PENDING'::text, 'WAITING_CUSTOMER'::text, 'RESOLVED'::text]))),
  constraint desk_survey_check CHECK (((survey_delay_seconds >= 0) AND (survey_delay_seconds <= 2592000))),
  constraint desk_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.desk for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.desk for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.desk to keybuzz_app;
grant select on ticketing.desk to keybuzz_platform;
grant select on ticketing.desk to keybuzz_worker;

create table ticketing.draft (
  tenant_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  version bigint not null,
  updated_at timestamp with time zone not null,
  is_internal boolean not null,
  body text not null,
  constraint draft_pkey PRIMARY KEY (tenant_id, ticket_id, user_id),
  constraint draft_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id),
  constraint draft_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.draft for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.draft for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update (body, is_internal, updated_at, version) on ticketing.draft to keybuzz_app;

create table ticketing.duty (
  tenant_id uuid not null,
  user_id uuid not null,
  since timestamp with time zone not null,
  availability text not null,
  constraint duty_availability_check CHECK ((availability = ANY (ARRAY['AVAILABLE'::text, 'AWAY'::text]))),
  constraint duty_pkey PRIMARY KEY (tenant_id, user_id)
);
-- row level security: enabled, forced
create policy platform_read on ticketing.duty for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.duty for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.duty to keybuzz_app;

create table ticketing.macro (
  tenant_id uuid not null,
  id uuid not null,
  audience_id uuid,
  version bigint not null,
  times_used bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  visibility text not null,
  name text not null,
  shortcut text,
  actions jsonb not null,
  constraint macro_audience_check CHECK (((visibility = 'TENANT'::text) = (audience_id IS NULL))),
  constraint macro_pkey PRIMARY KEY (tenant_id, id),
  constraint macro_version_check CHECK ((version > 0)),
  constraint macro_visibility_check CHECK ((visibility = ANY (ARRAY['USER'::text, 'TEAM'::text, 'TENANT'::text])))
);
-- row level security: enabled, forced
CREATE INDEX macro_newest_idx ON ticketing.macro USING btree (tenant_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX macro_shortcut_key ON ticketing.macro USING btree (tenant_id, COALESCE(audience_id, tenant_id), shortcut) WHERE (shortcut IS NOT NULL);
create policy platform_read on ticketing.macro for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.macro for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.macro to keybuzz_app;

create table ticketing.reply_undo (
  tenant_id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  message_at timestamp with time zone not null,
  version bigint not null,
  status text not null,
  moments jsonb not null,
  clocks jsonb not null,
  constraint reply_undo_pkey PRIMARY KEY (tenant_id, message_id),
  constraint reply_undo_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'PENDING'::text, 'WAITING_CUSTOMER'::text, 'RESOLVED'::text, 'ESCALATED'::text, 'CLOSED'::text]))),
  constraint reply_undo_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
create policy platform_read on ticketing.reply_undo for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.reply_undo for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select on ticketing.reply_undo to keybuzz_app;

create table ticketing.routing_rule (
  tenant_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  position integer not null,
  active boolean not null,
  name text not null,
  mode text not null,
  channels text[] not null,
  categories text[] not null,
  languages text[] not null,
  marketplaces text[] not null,
  priorities text[] not null,
  constraint routing_rule_mode_check CHECK ((mode = ANY (ARRAY['NONE'::text, 'ROUND_ROBIN'::text, 'LEAST_LOADED'::text]))),
  constraint routing_rule_pkey PRIMARY KEY (tenant_id, id),
  constraint routing_rule_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
CREATE INDEX routing_rule_place_idx ON ticketing.routing_rule USING btree (tenant_id, "position", id);
create policy platform_read on ticketing.routing_rule for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.routing_rule for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.routing_rule to keybuzz_app;

create table ticketing.saved_view (
  tenant_id uuid not null,
  id uuid not null,
  audience_id uuid,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  position integer not null,
  visibility text not null,
  name text not null,
  sort text not null,
  filter jsonb not null,
  constraint saved_view_audience_check CHECK (((visibility = 'TENANT'::text) = (audience_id IS NULL))),
  constraint saved_view_pkey PRIMARY KEY (tenant_id, id),
  constraint saved_view_version_check CHECK ((version > 0)),
  constraint saved_view_visibility_check CHECK ((visibility = ANY (ARRAY['USER'::text, 'TEAM'::text, 'TENANT'::text])))
);
-- row level security: enabled, forced
CREATE INDEX saved_view_place_idx ON ticketing.saved_view USING btree (tenant_id, "position", id);
create policy platform_read on ticketing.saved_view for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.saved_view for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.saved_view to keybuzz_app;

create table ticketing.sla_plan (
  tenant_id uuid not null,
  version bigint not null,
  plan jsonb not null,
  constraint sla_plan_pkey PRIMARY KEY (tenant_id),
  constraint sla_plan_version_check CHECK ((version > 0))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.sla_plan for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.sla_plan for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.sla_plan to keybuzz_app;
grant select on ticketing.sla_plan to keybuzz_platform;

create table ticketing.sla_recount (
  tenant_id uuid not null,
  after_created_at timestamp with time zone not null,
  after_id uuid not null,
  constraint sla_recount_pkey PRIMARY KEY (tenant_id)
);
-- row level security: enabled, forced
create policy platform_read on ticketing.sla_recount for select to keybuzz_platform using true;
create policy queue_access on ticketing.sla_recount for select to keybuzz_worker using true;
create policy tenant_isolation on ticketing.sla_recount for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.sla_recount to keybuzz_app;
grant select on ticketing.sla_recount to keybuzz_platform;
grant select on ticketing.sla_recount to keybuzz_worker;

create table ticketing.survey (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  agent_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  score integer,
  status text not null,
  reason text,
  secret text,
  comment text,
  constraint survey_answer_check CHECK ((((status = 'ANSWERED'::text) = (score IS NOT NULL)) AND ((score IS NULL) = (answered_at IS NULL)))),
  constraint survey_pkey PRIMARY KEY (tenant_id, id),
  constraint survey_score_check CHECK (((score >= 1) AND (score <= 5))),
  constraint survey_secret_check CHECK ((secret ~ '^[0-9a-f]{64}$'::text)),
  constraint survey_secret_key UNIQUE (tenant_id, secret),
  constraint survey_status_check CHECK ((status = ANY (ARRAY['WAITING'::text, 'SENT'::text, 'NOT_SENT'::text, 'ANSWERED'::text]))),
  constraint survey_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX survey_agent_idx ON ticketing.survey USING btree (tenant_id, agent_id, answered_at DESC, id DESC) WHERE (answered_at IS NOT NULL);
CREATE INDEX survey_answers_idx ON ticketing.survey USING btree (tenant_id, answered_at DESC, id DESC) WHERE (answered_at IS NOT NULL);
CREATE INDEX survey_ticket_idx ON ticketing.survey USING btree (tenant_id, ticket_id);
create policy platform_read on ticketing.survey for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.survey for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (agent_id, answered_at, comment, created_at, expires_at, reason, score, secret, status) on ticketing.survey to keybuzz_app;

create table ticketing.team_routing (
  tenant_id uuid not null,
  team_id uuid not null,
  version bigint not null,
  capacity integer,
  last_user_id uuid,
  constraint team_routing_capacity_check CHECK ((capacity > 0)),
  constraint team_routing_pkey PRIMARY KEY (tenant_id, team_id),
  constraint team_routing_version_check CHECK ((version >= 0))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.team_routing for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.team_routing for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.team_routing to keybuzz_app;

create table ticketing.template (
  tenant_id uuid not null,
  id uuid not null,
  audience_id uuid,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  visibility text not null,
  name text not null,
  shortcut text,
  body text not null,
  translations jsonb not null,
  constraint template_audience_check CHECK (((visibility = 'TENANT'::text) = (audience_id IS NULL))),
  constraint template_pkey PRIMARY KEY (tenant_id, id),
  constraint template_version_check CHECK ((version > 0)),
  constraint template_visibility_check CHECK ((visibility = ANY (ARRAY['USER'::text, 'TEAM'::text, 'TENANT'::text])))
);
-- row level security: enabled, forced
CREATE INDEX template_newest_idx ON ticketing.template USING btree (tenant_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX template_shortcut_key ON ticketing.template USING btree (tenant_id, COALESCE(audience_id, tenant_id), shortcut) WHERE (shortcut IS NOT NULL);
create policy platform_read on ticketing.template for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.template for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.template to keybuzz_app;

create table ticketing.ticket (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  first_response_at timestamp with time zone,
  resolved_at timestamp with time zone,
  route uuid,
  message_count integer not null,
  channel text not null,
  status text not null,
  priority text not null,
  subject text not null,
  external_id text,
  customer_name text,
  customer_email text,
  category text,
  sentiment text,
  closed_at timestamp with time zone,
  snoozed_until timestamp with time zone,
  last_customer_message_at timestamp with time zone,
  last_reply_at timestamp with time zone,
  due_at timestamp with time zone,
  wake_at timestamp with time zone,
  assignee_user_id uuid,
  assignee_team_id uuid,
  customer_id uuid,
  merged_into uuid,
  follow_up_of uuid,
  marketplace text,
  language text,
  tags text[] not null default '{}'::text[],
  attributes jsonb not null default '{}'::jsonb,
  clocks jsonb not null default '{}'::jsonb,
  constraint ticket_channel_check CHECK ((channel = ANY (ARRAY['AMAZON'::text, 'CDISCOUNT'::text, 'FNAC'::text, 'MANOMANO'::text, 'RAKUTEN'::text, 'VINTED'::text, 'BACKMARKET'::text, 'MANUAL'::text, 'OTHER'::text]))),
  constraint ticket_follow_up_of_fkey FOREIGN KEY (tenant_id, follow_up_of) REFERENCES ticketing.ticket(tenant_id, id),
  constraint ticket_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES ticketing.ticket(tenant_id, id),
  constraint ticket_message_count_check CHECK ((message_count >= 0)),
  constraint ticket_pkey PRIMARY KEY (tenant_id, id),
  constraint ticket_priority_check CHECK ((priority = ANY (ARRAY['LOW'::text, 'NORMAL'::text, 'HIGH'::text, 'URGENT'::text]))),
  constraint ticket_search_left TRIGGER DEFERRABLE INITIALLY DEFERRED,
  constraint ticket_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'PENDING'::text, 'WAITING_CUSTOMER'::text, 'RESOLVED'::text, 'ESCALATED'::text, 'CLOSED'::text]))),
  constraint ticket_version_check CHECK ((version > 0))
) with (fillfactor=85);
-- row level security: enabled, forced
CREATE INDEX ticket_assignee_idx ON ticketing.ticket USING btree (tenant_id, assignee_user_id, created_at DESC, id DESC);
CREATE INDEX ticket_category_idx ON ticketing.ticket USING btree (tenant_id, category, created_at DESC, id DESC) WHERE (category IS NOT NULL);
CREATE INDEX ticket_channel_idx ON ticketing.ticket USING btree (tenant_id, channel, created_at DESC, id DESC);
CREATE INDEX ticket_customer_idx ON ticketing.ticket USING btree (tenant_id, customer_id, created_at DESC, id DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX ticket_due_idx ON ticketing.ticket USING btree (tenant_id, (
CASE
    WHEN (due_at IS NULL) THEN '9999-12-31 00:00:00+00'::timestamp with time zone
    ELSE due_at
END), id);
CREATE INDEX ticket_external_idx ON ticketing.ticket USING btree (tenant_id, external_id, created_at DESC, id DESC) WHERE (external_id IS NOT NULL);
CREATE INDEX ticket_heard_idx ON ticketing.ticket USING btree (tenant_id, (
CASE
    WHEN (last_customer_message_at IS NULL) THEN '1970-01-01 00:00:00+00'::timestamp with time zone
    ELSE last_customer_message_at
END), id);
CREATE INDEX ticket_language_idx ON ticketing.ticket USING btree (tenant_id, language, created_at DESC, id DESC) WHERE (language IS NOT NULL);
CREATE INDEX ticket_load_idx ON ticketing.ticket USING btree (tenant_id, assignee_user_id, assignee_team_id, status, due_at, id) WHERE ((merged_into IS NULL) AND (status = ANY (ARRAY['OPEN'::text, 'PENDING'::text, 'WAITING_CUSTOMER'::text, 'ESCALATED'::text])));
CREATE INDEX ticket_marketplace_idx ON ticketing.ticket USING btree (tenant_id, marketplace, created_at DESC, id DESC) WHERE (marketplace IS NOT NULL);
CREATE INDEX ticket_merged_idx ON ticketing.ticket USING btree (tenant_id, merged_into, created_at DESC, id DESC) WHERE (merged_into IS NOT NULL);
CREATE INDEX ticket_newest_idx ON ticketing.ticket USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX ticket_platform_customer_idx ON ticketing.ticket USING btree (customer_id, created_at DESC, id DESC) WHERE (customer_id IS NOT NULL);
CREATE INDEX ticket_platform_id_idx ON ticketing.ticket USING btree (id);
CREATE INDEX ticket_platform_newest_idx ON ticketing.ticket USING btree (created_at DESC, id DESC);
CREATE INDEX ticket_platform_updated_idx ON ticketing.ticket USING btree (updated_at DESC, id DESC);
CREATE INDEX ticket_priority_idx ON ticketing.ticket USING btree (tenant_id, priority, created_at DESC, id DESC);
CREATE INDEX ticket_sentiment_idx ON ticketing.ticket USING btree (tenant_id, sentiment, created_at DESC, id DESC) WHERE (sentiment IS NOT NULL);
CREATE INDEX ticket_snoozed_idx ON ticketing.ticket USING btree (tenant_id, snoozed_until) WHERE (snoozed_until IS NOT NULL);
CREATE INDEX ticket_status_idx ON ticketing.ticket USING btree (tenant_id, status, created_at DESC, id DESC);
CREATE INDEX ticket_team_idx ON ticketing.ticket USING btree (tenant_id, assignee_team_id, created_at DESC, id DESC);
CREATE INDEX ticket_team_load_idx ON ticketing.ticket USING btree (tenant_id, assignee_team_id, id) WHERE ((merged_into IS NULL) AND (status = ANY (ARRAY['OPEN'::text, 'PENDING'::text, 'WAITING_CUSTOMER'::text, 'ESCALATED'::text])));
CREATE INDEX ticket_unanswered_idx ON ticketing.ticket USING btree (tenant_id, last_customer_message_at, id) WHERE ((status = ANY (ARRAY['OPEN'::text, 'PENDING'::text, 'ESCALATED'::text])) AND (merged_into IS NULL) AND ((last_reply_at IS NULL) OR (last_reply_at < last_customer_message_at)));
CREATE INDEX ticket_unfiled_idx ON ticketing.ticket USING btree (tenant_id, id) WHERE ((customer_id IS NULL) AND (customer_email IS NOT NULL));
CREATE INDEX ticket_updated_idx ON ticketing.ticket USING btree (tenant_id, updated_at DESC, id DESC);
CREATE INDEX ticket_urgency_idx ON ticketing.ticket USING btree (tenant_id, (
CASE priority
    WHEN 'LOW'::text THEN 0
    WHEN 'NORMAL'::text THEN 1
    WHEN 'HIGH'::text THEN 2
    ELSE 3
END), id);
CREATE INDEX ticket_wake_idx ON ticketing.ticket USING btree (wake_at, id) WHERE (wake_at IS NOT NULL);
create policy lookup on ticketing.ticket for select to keybuzz_lookup using ((customer_id IS NULL) AND (customer_email IS NOT NULL));
create policy platform_read on ticketing.ticket for select to keybuzz_platform using true;
create policy queue_access on ticketing.ticket for select to keybuzz_worker using (wake_at IS NOT NULL);
create policy tenant_isolation on ticketing.ticket for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update on ticketing.ticket to keybuzz_app;
grant select (customer_email, customer_id, tenant_id) on ticketing.ticket to keybuzz_lookup;
grant select on ticketing.ticket to keybuzz_platform;
grant select (id, tenant_id, wake_at) on ticketing.ticket to keybuzz_worker;

create table ticketing.ticket_assignment (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  user_id uuid,
  team_id uuid,
  created_at timestamp with time zone not null,
  home_id uuid,
  constraint ticket_assignment_pkey PRIMARY KEY (tenant_id, id),
  constraint ticket_assignment_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX ticket_assignment_ticket_idx ON ticketing.ticket_assignment USING btree (tenant_id, ticket_id, created_at, id);
create policy platform_read on ticketing.ticket_assignment for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_assignment for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (home_id, ticket_id) on ticketing.ticket_assignment to keybuzz_app;
grant select on ticketing.ticket_assignment to keybuzz_platform;

create table ticketing.ticket_event (
  tenant_id uuid not null,
  ticket_id uuid not null,
  created_at timestamp with time zone not null,
  id uuid not null,
  type text not null,
  actor_type text not null,
  actor_id text,
  payload jsonb not null,
  version bigint not null default 0,
  home_id uuid,
  constraint ticket_event_actor_type_check CHECK ((actor_type = ANY (ARRAY['CUSTOMER'::text, 'AGENT'::text, 'AI'::text, 'SYSTEM'::text]))),
  constraint ticket_event_pkey PRIMARY KEY (tenant_id, ticket_id, created_at, id),
  constraint ticket_event_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id),
  constraint ticket_event_type_check CHECK ((type = ANY (ARRAY['MESSAGE_RECEIVED'::text, 'MESSAGE_SENT'::text, 'STATUS_CHANGED'::text, 'PRIORITY_CHANGED'::text, 'SLA_BREACHED'::text, 'SLA_RESTORED'::text, 'ASSIGNMENT_CHANGED'::text, 'AI_SUGGESTION_CREATED'::text, 'AI_REPLY_SENT'::text, 'AI_RULE_EXECUTED'::text, 'TICKET_AUTO_CLOSED'::text])))
);
-- row level security: enabled, forced
create policy platform_read on ticketing.ticket_event for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_event for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (home_id, ticket_id) on ticketing.ticket_event to keybuzz_app;
grant select on ticketing.ticket_event to keybuzz_platform;

create table ticketing.ticket_link (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  other_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  kind text not null,
  constraint ticket_link_itself_check CHECK ((ticket_id <> other_id)),
  constraint ticket_link_kind_check CHECK ((kind = ANY (ARRAY['RELATED'::text, 'DUPLICATE'::text, 'PARENT'::text]))),
  constraint ticket_link_other_fkey FOREIGN KEY (tenant_id, other_id) REFERENCES ticketing.ticket(tenant_id, id),
  constraint ticket_link_pkey PRIMARY KEY (tenant_id, id),
  constraint ticket_link_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX ticket_link_other_idx ON ticketing.ticket_link USING btree (tenant_id, other_id, created_at, id);
CREATE UNIQUE INDEX ticket_link_pair_idx ON ticketing.ticket_link USING btree (tenant_id, LEAST(ticket_id, other_id), GREATEST(ticket_id, other_id), kind);
CREATE INDEX ticket_link_ticket_idx ON ticketing.ticket_link USING btree (tenant_id, ticket_id, created_at, id);
create policy platform_read on ticketing.ticket_link for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_link for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select on ticketing.ticket_link to keybuzz_app;
grant select on ticketing.ticket_link to keybuzz_platform;

create table ticketing.ticket_merge (
  tenant_id uuid not null,
  source_id uuid not null,
  target_id uuid not null,
  merge_id uuid not null,
  merged_at timestamp with time zone not null,
  source_closed_at timestamp with time zone,
  gift_user_id uuid,
  gift_team_id uuid,
  gift_customer_id uuid,
  source_status text not null,
  target_status text,
  gift_tags text[] not null,
  source_clocks jsonb not null,
  target_clocks jsonb not null,
  constraint ticket_merge_itself_check CHECK ((source_id <> target_id)),
  constraint ticket_merge_pkey PRIMARY KEY (tenant_id, source_id),
  constraint ticket_merge_source_fkey FOREIGN KEY (tenant_id, source_id) REFERENCES ticketing.ticket(tenant_id, id),
  constraint ticket_merge_target_fkey FOREIGN KEY (tenant_id, target_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX ticket_merge_target_idx ON ticketing.ticket_merge USING btree (tenant_id, target_id, merged_at DESC, source_id);
create policy platform_read on ticketing.ticket_merge for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_merge for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.ticket_merge to keybuzz_app;
grant select on ticketing.ticket_merge to keybuzz_platform;

create table ticketing.ticket_message (
  tenant_id uuid not null,
  ticket_id uuid not null,
  created_at timestamp with time zone not null,
  id uuid not null,
  sent_at timestamp with time zone not null,
  is_internal boolean not null,
  sender_type text not null,
  sender_id text,
  sender_name text not null,
  source text not null,
  delivery_status text not null,
  delivery_error text,
  body text not null,
  home_id uuid,
  undo_until timestamp with time zone,
  constraint ticket_message_delivery_check CHECK ((delivery_status = ANY (ARRAY['NONE'::text, 'QUEUED'::text, 'SENDING'::text, 'SENT'::text, 'FAILED'::text, 'UNKNOWN'::text, 'CANCELLED'::text]))),
  constraint ticket_message_pkey PRIMARY KEY (tenant_id, ticket_id, created_at, id),
  constraint ticket_message_sender_type_check CHECK ((sender_type = ANY (ARRAY['CUSTOMER'::text, 'AGENT'::text, 'AI'::text, 'SYSTEM'::text]))),
  constraint ticket_message_source_check CHECK ((source = ANY (ARRAY['MARKETPLACE'::text, 'KEYBUZZ_UI'::text, 'API'::text, 'AI'::text, 'OTHER'::text]))),
  constraint ticket_message_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX ticket_message_heard_idx ON ticketing.ticket_message USING btree (tenant_id, created_at, id) WHERE (sender_type = 'CUSTOMER'::text);
CREATE INDEX ticket_message_moved_idx ON ticketing.ticket_message USING btree (tenant_id, id) WHERE (home_id IS NOT NULL);
create policy platform_read on ticketing.ticket_message for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_message for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant insert, select, update (delivery_error, delivery_status, home_id, ticket_id) on ticketing.ticket_message to keybuzz_app;
grant select on ticketing.ticket_message to keybuzz_platform;

create table ticketing.ticket_presence (
  tenant_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  expires_at timestamp with time zone not null,
  activity text not null,
  user_name text not null,
  constraint ticket_presence_activity_check CHECK ((activity = ANY (ARRAY['VIEWING'::text, 'TYPING'::text]))),
  constraint ticket_presence_pkey PRIMARY KEY (tenant_id, ticket_id, user_id)
);
-- row level security: enabled, forced
CREATE INDEX ticket_presence_over_idx ON ticketing.ticket_presence USING btree (expires_at);
CREATE INDEX ticket_presence_platform_idx ON ticketing.ticket_presence USING btree (ticket_id, user_id);
create policy platform_read on ticketing.ticket_presence for select to keybuzz_platform using true;
create policy queue_access on ticketing.ticket_presence for select to keybuzz_worker using true;
create policy queue_forget on ticketing.ticket_presence for delete to keybuzz_worker using true;
create policy tenant_isolation on ticketing.ticket_presence for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.ticket_presence to keybuzz_app;
grant select on ticketing.ticket_presence to keybuzz_platform;
grant delete, select (expires_at, tenant_id, ticket_id, user_id) on ticketing.ticket_presence to keybuzz_worker;

create table ticketing.ticket_search (
  tenant_id uuid not null,
  ticket_id uuid not null,
  document tsvector not null,
  constraint ticket_search_pkey PRIMARY KEY (tenant_id, ticket_id),
  constraint ticket_search_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id) ON DELETE CASCADE
);
-- row level security: enabled, forced
CREATE INDEX ticket_search_document_idx ON ticketing.ticket_search USING gin (document) WITH (gin_pending_list_limit='512');
create policy lookup on ticketing.ticket_search for select to keybuzz_lookup using true;
create policy platform_read on ticketing.ticket_search for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_search for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on ticketing.ticket_search to keybuzz_app;
grant select (document, tenant_id, ticket_id) on ticketing.ticket_search to keybuzz_lookup;

create table ticketing.ticket_tag (
  tenant_id uuid not null,
  tag text not null,
  created_at timestamp with time zone not null,
  ticket_id uuid not null,
  constraint ticket_tag_pkey PRIMARY KEY (tenant_id, tag, created_at, ticket_id),
  constraint ticket_tag_ticket_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticketing.ticket(tenant_id, id)
);
-- row level security: enabled, forced
CREATE INDEX ticket_tag_ticket_idx ON ticketing.ticket_tag USING btree (tenant_id, ticket_id);
create policy platform_read on ticketing.ticket_tag for select to keybuzz_platform using true;
create policy tenant_isolation on ticketing.ticket_tag for all to keybuzz_app, keybuzz_worker using (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid) with check (tenant_id = (NULLIF(current_setting('keybuzz.tenant_id'::text, true), ''::text))::uuid);
grant delete, insert, select on ticketing.ticket_tag to keybuzz_app;
grant select on ticketing.ticket_tag to keybuzz_platform;

CREATE OR REPLACE FUNCTION billing.count_fact(tenant uuid, fact text, fact_kind text, ticket uuid, at timestamp with time zone, reply boolean, tokens bigint, recharge_id uuid, p_quota bigint, p_soft integer, p_hard integer, p_recharge boolean, p_units integer, p_ticket bigint, p_action bigint, p_currency text, p_tokens bigint, OUT outcome text, OUT period timestamp with time zone, OUT used bigint, OUT unit_limit bigint, OUT soft_limit bigint, OUT hard_limit bigint, OUT is_soft boolean, OUT is_hard boolean, OUT recharge_number integer, OUT recharge_units integer, OUT recharge_price bigint, OUT recharge_currency text)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  month billing.quota_usage;
  action integer := case when fact_kind = 'AI_ACTION' then 1 else 0 end;
  price bigint;
  beyond boolean;
  bought boolean;
  buys boolean;
  paid boolean;
begin
  month := billing.open_month(tenant, at, p_quota, p_soft, p_hard, p_recharge, p_units, p_ticket, p_action, p_currency,
    p_tokens);
  outcome := 'COUNTED';
  used := month.tickets_count + month.ai_actions_count;
  unit_limit := month.hard_limit + month.recharged_units;
  soft_limit := month.soft_limit;
  hard_limit := month.hard_limit;
  period := month.period_start;
  is_soft := false;
  is_hard := false;
  perform from billing.usage_entry e where e.tenant_id = tenant and e.key = fact;
  if found then
    outcome := 'KNOWN';
    return;
  end if;
  beyond := used + 1 > month.hard_limit;
  bought := month.prepaid_units < month.recharged_units;
  buys := beyond and not bought and month.auto_recharge;
  paid := beyond and (bought or buys);
  if beyond and not paid and action = 1 then
    outcome := 'REFUSED';
    return;
  end if;
  price := case when action = 1 then month.ai_action_price_minor else month.ticket_price_minor end;
  insert into billing.usage_entry (tenant_id, key, period_start, kind, ticket_id, occurred_at, price_minor, prepaid)
  values (tenant, fact, month.period_start, fact_kind, ticket, at, price, paid)
  on conflict do nothing;
  if not found then
    outcome := 'KNOWN';
    return;
  end if;
  used := used + 1;
  is_soft := month.soft_reached_at is null and used >= month.soft_limit;
  is_hard := month.hard_reached_at is null and used >= month.hard_limit;
  if buys then
    recharge_number := month.auto_recharges + 1;
    recharge_units := month.recharge_units;
    recharge_price := month.ai_action_price_minor;
    recharge_currency := month.currency;
    unit_limit := unit_limit + recharge_units;
    insert into billing.recharge (tenant_id, period_start, number, id, units, unit_price_minor, currency, bought_at)
    values (tenant, month.period_start, recharge_number, recharge_id, recharge_units, recharge_price, recharge_currency, at);
  end if;
  update billing.quota_usage q
  set tickets_count = q.tickets_count + 1 - action,
    ai_actions_count = q.ai_actions_count + action,
    prepaid_units = q.prepaid_units + case when paid then 1 else 0 end,
    auto_recharges = coalesce(recharge_number, q.auto_recharges),
    recharged_units = q.recharged_units + coalesce(count_fact.recharge_units, 0),
    tokens_used = q.tokens_used + tokens,
    usage_minor = q.usage_minor + case when paid then 0 else price end,
    recharge_minor = q.recharge_minor + coalesce(count_fact.recharge_units * recharge_price, 0),
    soft_reached_at = case when is_soft then at else q.soft_reached_at end,
    hard_reached_at = case when is_hard then at else q.hard_reached_at end,
    last_updated_at = at
  where q.tenant_id = tenant and q.period_start = month.period_start;
  insert into billing.ticket_billing_usage as u (tenant_id, ticket_id, ai_actions_count, human_messages_count,
    auto_reply_count, tokens_used, billable_units, calculated_amount_minor, finalized, created_at, updated_at)
  values (tenant, ticket, action, 0, case when reply then 1 else 0 end, tokens, 1, 0, false, at, at)
  on conflict (tenant_id, ticket_id) do update
  set ai_actions_count = u.ai_actions_count + excluded.ai_actions_count,
    auto_reply_count = u.auto_reply_count + excluded.auto_reply_count,
    tokens_used = u.tokens_used + excluded.tokens_used,
    billable_units = u.billable_units + 1,
    finalized = false,
    updated_at = excluded.updated_at;
end
$function$
;
alter routine billing.count_fact(uuid,text,text,uuid,timestamp with time zone,boolean,bigint,uuid,bigint,integer,integer,boolean,integer,bigint,bigint,text,bigint) owner to keybuzz_owner;
grant execute on routine billing.count_fact(uuid,text,text,uuid,timestamp with time zone,boolean,bigint,uuid,bigint,integer,integer,boolean,integer,bigint,bigint,text,bigint) to keybuzz_app;

CREATE OR REPLACE FUNCTION billing.count_tokens(tenant uuid, ticket uuid, at timestamp with time zone, tokens bigint, p_quota bigint, p_soft integer, p_hard integer, p_recharge boolean, p_units integer, p_ticket bigint, p_action bigint, p_currency text, p_tokens bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  month billing.quota_usage;
begin
  month := billing.open_month(tenant, at, p_quota, p_soft, p_hard, p_recharge, p_units, p_ticket, p_action, p_currency,
    p_tokens);
  update billing.quota_usage q set tokens_used = q.tokens_used + tokens, last_updated_at = at
  where q.tenant_id = tenant and q.period_start = month.period_start;
  insert into billing.ticket_billing_usage as u (tenant_id, ticket_id, ai_actions_count, human_messages_count,
    auto_reply_count, tokens_used, billable_units, calculated_amount_minor, finalized, created_at, updated_at)
  values (tenant, ticket, 0, 0, 0, tokens, 0, 0, false, at, at)
  on conflict (tenant_id, ticket_id) do update
  set tokens_used = u.tokens_used + excluded.tokens_used, updated_at = excluded.updated_at;
end
$function$
;
alter routine billing.count_tokens(uuid,uuid,timestamp with time zone,bigint,bigint,integer,integer,boolean,integer,bigint,bigint,text,bigint) owner to keybuzz_owner;
grant execute on routine billing.count_tokens(uuid,uuid,timestamp with time zone,bigint,bigint,integer,integer,boolean,integer,bigint,bigint,text,bigint) to keybuzz_app;

CREATE OR REPLACE FUNCTION billing.open_month(tenant uuid, at timestamp with time zone, p_quota bigint, p_soft integer, p_hard integer, p_recharge boolean, p_units integer, p_ticket bigint, p_action bigint, p_currency text, p_tokens bigint)
 RETURNS billing.quota_usage
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  start timestamptz := date_trunc('month', at, 'UTC');
  month billing.quota_usage;
begin
  loop
    select * into month from billing.quota_usage q
    where q.tenant_id = tenant and q.period_start = start for update;
    if found and month.finalized_at is null then
      return month;
    elsif found then
      start := month.period_end;
    else
      perform pg_advisory_xact_lock_shared(hashtextextended('billing.plan/' || tenant, 0));
      insert into billing.quota_usage (tenant_id, period_start, period_end, quota, soft_limit, hard_limit, auto_recharge,
        recharge_units, ticket_price_minor, ai_action_price_minor, currency, token_budget, last_updated_at)
      select tenant, start, date_trunc('month', start + interval '32 days', 'UTC'), w.quota,
        (w.quota * w.soft + 99) / 100, w.quota * w.hard / 100, w.recharge, w.units, w.ticket, w.action, w.currency, w.tokens,
        start
      from (
        (select p.ticket_monthly_quota quota, p.soft_limit_percent soft, p.hard_limit_percent hard,
          p.auto_recharge_enabled recharge, p.auto_recharge_units units, p.ticket_unit_price_minor ticket,
          p.ai_action_unit_price_minor action, p.currency, p.token_budget tokens, p.version
        from billing.tenant_billing_plan p
        where p.tenant_id = tenant and p.since <= greatest(at, start)
        order by p.version desc limit 1)
        union all
        select p_quota, p_soft, p_hard, p_recharge, p_units, p_ticket, p_action, p_currency, p_tokens, 0
        order by version desc limit 1) w
      on conflict do nothing;
    end if;
  end loop;
end
$function$
;
alter routine billing.open_month(uuid,timestamp with time zone,bigint,integer,integer,boolean,integer,bigint,bigint,text,bigint) owner to keybuzz_owner;
grant execute on routine billing.open_month(uuid,timestamp with time zone,bigint,integer,integer,boolean,integer,bigint,bigint,text,bigint) to keybuzz_app;

CREATE OR REPLACE FUNCTION marketplace.connection_by_inbound_address(address text)
 RETURNS TABLE(id uuid, tenant_id uuid, channel text, provider text, name text, status text, inbound_address text, created_at timestamp with time zone, updated_at timestamp with time zone, account_id text, account_region text, account_host text, account_settings jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.id, c.tenant_id, c.channel, c.provider, c.name, c.status, c.inbound_address, c.created_at, c.updated_at,
    c.account_id, c.account_region, c.account_host, c.account_settings
  from marketplace.connection c
  where lower(c.inbound_address) = lower(address)
$function$
;
alter routine marketplace.connection_by_inbound_address(text) owner to keybuzz_lookup;
grant execute on routine marketplace.connection_by_inbound_address(text) to keybuzz_app;
grant execute on routine marketplace.connection_by_inbound_address(text) to keybuzz_worker;

CREATE OR REPLACE FUNCTION marketplace.oauth_state_tenant(wanted text)
 RETURNS TABLE(tenant_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.tenant_id from marketplace.oauth_state s where s.hash = wanted
$function$
;
alter routine marketplace.oauth_state_tenant(text) owner to keybuzz_lookup;
grant execute on routine marketplace.oauth_state_tenant(text) to keybuzz_app;

CREATE OR REPLACE FUNCTION privacy.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$function$
;
alter routine privacy.refuse_change() owner to keybuzz_owner;

CREATE OR REPLACE PROCEDURE shared.enforce_tenant(IN target regclass, IN tenant_column name DEFAULT 'tenant_id'::name)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s to keybuzz_app, keybuzz_worker '
    'using (%2$I = nullif(current_setting(''keybuzz.tenant_id'', true), '''')::uuid) '
    'with check (%2$I = nullif(current_setting(''keybuzz.tenant_id'', true), '''')::uuid)',
    target, tenant_column);
  execute format('create policy platform_read on %s for select to keybuzz_platform using (true)', target);
end
$procedure$
;
alter routine shared.enforce_tenant(regclass,name) owner to keybuzz_owner;

CREATE OR REPLACE FUNCTION tenancy.api_key_by_prefix(start text)
 RETURNS TABLE(id uuid, tenant_id uuid, name text, prefix text, key_hash text, scopes text, created_by uuid, created_at timestamp with time zone, expires_at timestamp with time zone, last_used_at timestamp with time zone, tenant_status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select k.id, k.tenant_id, k.name, k.prefix, encode(k.key_hash, 'hex'), array_to_string(k.scopes, ' '), k.created_by,
    k.created_at, k.expires_at, k.last_used_at, t.status
  from tenancy.api_key k join tenancy.tenant t on t.id = k.tenant_id
  where k.prefix = start and k.revoked_at is null
$function$
;
alter routine tenancy.api_key_by_prefix(text) owner to keybuzz_lookup;
grant execute on routine tenancy.api_key_by_prefix(text) to keybuzz_app;

CREATE OR REPLACE FUNCTION tenancy.credentials_by_email(address text)
 RETURNS TABLE(user_id uuid, tenant_id uuid, tenant_slug text, tenant_status text, email text, full_name text, role text, password_hash text, active boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select u.id, u.tenant_id, t.slug, t.status, u.email, u.full_name, u.role, u.password_hash, u.active
  from tenancy.app_user u join tenancy.tenant t on t.id = u.tenant_id
  where lower(u.email) = lower(address)
  union all
  select p.id, null, null, null, p.email, p.full_name, 'SUPER_ADMIN', p.password_hash, p.active
  from tenancy.platform_user p
  where lower(p.email) = lower(address)
  limit 10
$function$
;
alter routine tenancy.credentials_by_email(text) owner to keybuzz_lookup;
grant execute on routine tenancy.credentials_by_email(text) to keybuzz_app;

CREATE OR REPLACE FUNCTION tenancy.password_link_holder(wanted bytea)
 RETURNS TABLE(id uuid, tenant_id uuid, user_id uuid, kind text, created_at timestamp with time zone, expires_at timestamp with time zone, email text, tenant_name text, tenant_slug text, tenant_status text, active boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select l.id, l.tenant_id, l.user_id, l.kind, l.created_at, l.expires_at, u.email, t.name, t.slug, t.status, u.active
  from tenancy.password_link l
  join tenancy.app_user u on u.tenant_id = l.tenant_id and u.id = l.user_id
  join tenancy.tenant t on t.id = l.tenant_id
  where l.secret = wanted
  union all
  select l.id, l.tenant_id, l.user_id, l.kind, l.created_at, l.expires_at, p.email, null, null, null, p.active
  from tenancy.password_link l
  join tenancy.platform_user p on p.id = l.user_id
  where l.secret = wanted and l.tenant_id = '00000000-0000-0000-0000-000000000000'
$function$
;
alter routine tenancy.password_link_holder(bytea) owner to keybuzz_lookup;
grant execute on routine tenancy.password_link_holder(bytea) to keybuzz_app;

CREATE OR REPLACE FUNCTION tenancy.session_standing(wanted uuid)
 RETURNS TABLE(session_id uuid, user_id uuid, tenant_id uuid, role text, email text, full_name text, tenant_status text, active boolean, ended boolean, last_used_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.id, u.id, u.tenant_id, u.role, u.email, u.full_name, t.status, u.active, s.ended_at is not null,
    s.last_used_at, s.expires_at
  from tenancy.session s
  join tenancy.app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
  join tenancy.tenant t on t.id = s.tenant_id
  where s.id = wanted
  union all
  select s.id, p.id, null, 'SUPER_ADMIN', p.email, p.full_name, null, p.active, s.ended_at is not null,
    s.last_used_at, s.expires_at
  from tenancy.session s
  join tenancy.platform_user p on p.id = s.user_id
  where s.id = wanted and s.tenant_id = '00000000-0000-0000-0000-000000000000'
$function$
;
alter routine tenancy.session_standing(uuid) owner to keybuzz_lookup;
grant execute on routine tenancy.session_standing(uuid) to keybuzz_app;

CREATE OR REPLACE FUNCTION tenancy.session_standing_by_token(token bytea)
 RETURNS TABLE(session_id uuid, user_id uuid, tenant_id uuid, role text, email text, full_name text, tenant_status text, active boolean, ended boolean, last_used_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.session_id, s.user_id, s.tenant_id, s.role, s.email, s.full_name, s.tenant_status, s.active, s.ended,
    s.last_used_at, s.expires_at
  from tenancy.refresh_token r, tenancy.session_standing(r.session_id) s
  where r.hash = token
$function$
;
alter routine tenancy.session_standing_by_token(bytea) owner to keybuzz_lookup;
grant execute on routine tenancy.session_standing_by_token(bytea) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (octet_length(value) = length(value)) THEN value ELSE replace(replace(replace(replace(regexp_replace(NORMALIZE(value, NFKD), '[\u0300-\u036f]+'::text, ''::text, 'g'::text), 'œ'::text, 'oe'::text), 'æ'::text, 'ae'::text), 'ß'::text, 'ss'::text), 'ø'::text, 'o'::text) END
;
alter routine ticketing.fold(text) owner to keybuzz_owner;
grant execute on routine ticketing.fold(text) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.index_left()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
begin
  if not exists (
    select from ticketing.ticket_search s where s.tenant_id = new.tenant_id and s.ticket_id = new.id)
  then
    perform ticketing.index_tickets(new.tenant_id, array[new.id]);
  end if;
  return null;
end
$function$
;
alter routine ticketing.index_left() owner to keybuzz_owner;

CREATE OR REPLACE FUNCTION ticketing.index_message()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
begin
  update ticketing.ticket_search s
  set document = s.document || ticketing.search_document(new.tenant_id, null, left(new.body, 20000))
  where s.tenant_id = new.tenant_id and s.ticket_id = new.ticket_id and length(s.document) < 20000;
  if not found and not exists (
    select from ticketing.ticket_search s where s.tenant_id = new.tenant_id and s.ticket_id = new.ticket_id)
  then
    perform ticketing.index_tickets(new.tenant_id, array[new.ticket_id]);
  end if;
  return null;
end
$function$
;
alter routine ticketing.index_message() owner to keybuzz_owner;

CREATE OR REPLACE FUNCTION ticketing.index_moved_messages()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  one record;
begin
  if tg_op = 'DELETE' then
    for one in select b.tenant_id, array_agg(distinct b.ticket_id) as tickets from before_rows b group by 1 loop
      perform ticketing.index_tickets(one.tenant_id, one.tickets);
    end loop;
  else
    for one in
      select changed.tenant_id, array_agg(distinct changed.ticket_id) as tickets
      from (
        (select b.tenant_id, b.ticket_id, b.id, b.body from before_rows b
         except select a.tenant_id, a.ticket_id, a.id, a.body from after_rows a)
        union all
        (select a.tenant_id, a.ticket_id, a.id, a.body from after_rows a
         except select b.tenant_id, b.ticket_id, b.id, b.body from before_rows b)) changed
      group by 1
    loop
      perform ticketing.index_tickets(one.tenant_id, one.tickets);
    end loop;
  end if;
  return null;
end
$function$
;
alter routine ticketing.index_moved_messages() owner to keybuzz_owner;

CREATE OR REPLACE FUNCTION ticketing.index_ticket()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_op = 'INSERT' and new.merged_into is null then
    insert into ticketing.ticket_search (tenant_id, ticket_id, document)
    values (new.tenant_id, new.id,
      ticketing.search_document(new.tenant_id, ticketing.search_heading(new), null) || ticketing.search_facts(new));
  elsif tg_op = 'UPDATE' then
    perform ticketing.index_tickets(new.tenant_id, array[new.id]);
  end if;
  return null;
end
$function$
;
alter routine ticketing.index_ticket() owner to keybuzz_owner;

CREATE OR REPLACE FUNCTION ticketing.index_tickets(tenant uuid, tickets uuid[])
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  insert into ticketing.ticket_search (tenant_id, ticket_id, document)
  select t.tenant_id, t.id,
    ticketing.search_document(t.tenant_id, ticketing.search_heading(t), m.bodies) || ticketing.search_facts(t)
  from ticketing.ticket t
  left join lateral (
    select left(string_agg(left(x.body, 20000), ' ' order by x.created_at, x.id), 200000) as bodies
    from ticketing.ticket_message x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) m on true
  where t.tenant_id = tenant and t.id = any(tickets) and t.merged_into is null
  on conflict (tenant_id, ticket_id) do update set document = excluded.document;

  delete from ticketing.ticket_search s
  using ticketing.ticket t
  where s.tenant_id = tenant and s.ticket_id = any(tickets)
    and t.tenant_id = s.tenant_id and t.id = s.ticket_id and t.merged_into is not null
$function$
;
alter routine ticketing.index_tickets(uuid,uuid[]) owner to keybuzz_owner;
grant execute on routine ticketing.index_tickets(uuid,uuid[]) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_all(queries text[])
 RETURNS TABLE(level integer, ticket_id uuid)
 LANGUAGE sql
 STABLE ROWS 20000
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select found.level, found.ticket_id from ticketing.search_hits(queries, null, 0, null, null) found $function$
;
alter routine ticketing.search_all(text[]) owner to keybuzz_owner;
grant execute on routine ticketing.search_all(text[]) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_document(tenant uuid, heading text, body text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  mark constant text := ticketing.search_mark(tenant);
  named constant text := ticketing.search_words(heading);
  told constant text := concat_ws(' ', named, ticketing.search_words(body));
  marked text;
begin
  if told = '' then
    return ''::tsvector;
  end if;
  marked := mark || replace(told, ' ', ' ' || mark);
  if named is not null then
    marked := marked || ' ' || mark || '^' || replace(named, ' ', ' ' || mark || '^');
  end if;
  return array_to_tsvector(string_to_array(marked, ' '));
end
$function$
;
alter routine ticketing.search_document(uuid,text,text) owner to keybuzz_owner;
grant execute on routine ticketing.search_document(uuid,text,text) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_facts(t ticketing.ticket)
 RETURNS tsvector
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN array_to_tsvector(array_remove(ARRAY[((ticketing.search_mark((t).tenant_id) || '='::text) || "left"(('channel:'::text || lower((t).channel)), 100)), ((ticketing.search_mark((t).tenant_id) || '='::text) || "left"(('marketplace:'::text || (t).marketplace), 100)), ((ticketing.search_mark((t).tenant_id) || '='::text) || "left"(('language:'::text || (t).language), 100))], NULL::text))
;
alter routine ticketing.search_facts(ticketing.ticket) owner to keybuzz_owner;
grant execute on routine ticketing.search_facts(ticketing.ticket) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_heading(t ticketing.ticket)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN concat_ws(' '::text, (t).subject, (t).customer_name, (t).customer_email, (t).external_id)
;
alter routine ticketing.search_heading(ticketing.ticket) owner to keybuzz_owner;
grant execute on routine ticketing.search_heading(ticketing.ticket) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_hits(queries text[], few integer, from_level integer, before_id uuid, enough integer)
 RETURNS TABLE(level integer, ticket_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET work_mem TO '32MB'
AS $function$
declare
  tenant uuid := nullif(current_setting('keybuzz.tenant_id', true), '')::uuid;
  newest constant integer := 200;
  many constant integer := 6;
  opened constant integer := 100;
  top constant integer := array_length(queries, 1);
  asked tsquery[];
  only_here tsquery;
  sample integer[];
  hits uuid[];
  known integer := 0;
  behind bigint := 0;
begin
  if tenant is null then
    raise exception 'a search needs a tenant' using errcode = 'insufficient_privilege';
  end if;
  asked := ticketing.search_queries(tenant, queries);
  if few is not null then
    sample := ticketing.search_sample(tenant, asked, newest);
  end if;
  if sample[top] = 0 then
    hits := array(
      select s.ticket_id from ticketing.ticket_search s
      where s.document @@ asked[top] and (s.tenant_id = tenant) is true
      limit opened + 1);
    if cardinality(hits) <= least(opened, few) then
      return query
        select ticketing.search_level(one.document, asked), one.found
        from (
          select array[s.document] as document, hit as found
          from unnest(hits) hit
          join ticketing.ticket_search s on s.tenant_id = tenant and s.ticket_id = hit
          offset 0) one;
      return;
    end if;
  end if;
  for step in 1 .. top loop
    level := top - step + 1;
    ticket_id := null;
    if sample[step] >= many then
      return next;
      return;
    end if;
    only_here := case step
      when 1 then asked[1]
      when 2 then asked[2] && !!asked[1]
      when 3 then asked[3] && !!asked[2]
      else asked[step] && !!(asked[step - 2] || asked[step - 1]) end;
    -- written so that no other index serves it, and that no text is made of the tenant for each row
    hits := array(
      select s.ticket_id from ticketing.ticket_search s
      where s.document @@ only_here and (s.tenant_id = tenant) is true
      limit few + 1 - known);
    known := known + cardinality(hits);
    if known > few then
      return next;
      return;
    end if;
    if cardinality(hits) > 0 then
      return query select search_hits.level, hit from unnest(hits) hit;
      behind := behind + case
        when level < from_level then cardinality(hits)
        when level = from_level then (select count(*) from unnest(hits) hit where hit < before_id)
        else 0 end;
      exit when behind >= enough;
    end if;
  end loop;
end
$function$
;
alter routine ticketing.search_hits(text[],integer,integer,uuid,integer) owner to keybuzz_lookup;
grant execute on routine ticketing.search_hits(text[],integer,integer,uuid,integer) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_level(document tsvector[], queries tsquery[])
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (NOT ((document)[1] @@ (queries)[cardinality(queries)])) THEN 0 WHEN ((document)[1] @@ (queries)[1]) THEN cardinality(queries) WHEN ((document)[1] @@ (queries)[2]) THEN (cardinality(queries) - 1) WHEN ((document)[1] @@ (queries)[3]) THEN (cardinality(queries) - 2) ELSE 1 END
;
alter routine ticketing.search_level(tsvector[],tsquery[]) owner to keybuzz_owner;
grant execute on routine ticketing.search_level(tsvector[],tsquery[]) to keybuzz_app;
grant execute on routine ticketing.search_level(tsvector[],tsquery[]) to keybuzz_lookup;

CREATE OR REPLACE FUNCTION ticketing.search_mark(tenant uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN "left"(md5((tenant)::text), 6)
;
alter routine ticketing.search_mark(uuid) owner to keybuzz_owner;
grant execute on routine ticketing.search_mark(uuid) to keybuzz_app;
grant execute on routine ticketing.search_mark(uuid) to keybuzz_lookup;

CREATE OR REPLACE FUNCTION ticketing.search_queries(tenant uuid, queries text[])
 RETURNS tsquery[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select array(
    select replace(one.query, '~', ticketing.search_mark(tenant))::tsquery
    from unnest(queries) with ordinality one (query, place) order by one.place)
$function$
;
alter routine ticketing.search_queries(uuid,text[]) owner to keybuzz_owner;
grant execute on routine ticketing.search_queries(uuid,text[]) to keybuzz_app;
grant execute on routine ticketing.search_queries(uuid,text[]) to keybuzz_lookup;

CREATE OR REPLACE FUNCTION ticketing.search_sample(tenant uuid, queries tsquery[], newest integer)
 RETURNS integer[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  with answers as materialized (
    select ticketing.search_level(one.document, queries) as level
    from (
      select array[s.document] as document from ticketing.ticket_search s
      where s.tenant_id = tenant order by s.ticket_id desc limit newest) one)
  select array(
    select (select count(*)::integer from answers a where a.level > cardinality(queries) - step)
    from generate_series(1, cardinality(queries)) step order by step)
$function$
;
alter routine ticketing.search_sample(uuid,tsquery[],integer) owner to keybuzz_owner;
grant execute on routine ticketing.search_sample(uuid,tsquery[],integer) to keybuzz_lookup;

CREATE OR REPLACE FUNCTION ticketing.search_terms(value text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
 SELECT ARRAY( SELECT DISTINCT one.term
            FROM string_to_table(ticketing.search_words(search_terms.value), ' '::text) one(term)) AS "array";
END
;
alter routine ticketing.search_terms(text) owner to keybuzz_owner;
grant execute on routine ticketing.search_terms(text) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_tickets(queries text[], from_level integer, before_id uuid, most integer)
 RETURNS TABLE(level integer, ticket_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
declare
  tenant uuid := nullif(current_setting('keybuzz.tenant_id', true), '')::uuid;
  few constant integer := greatest(most, 8000);
  top constant integer := array_length(queries, 1);
  asked tsquery[];
  closer tsquery;
  only_here tsquery;
  bound uuid;
  levels integer[];
  hits uuid[];
  frequent integer;
  rest integer;
begin
  select array_agg(found.level), array_agg(found.ticket_id), max(found.level) filter (where found.ticket_id is null)
    into levels, hits, frequent
  from ticketing.search_hits(queries, few, from_level, before_id, most) found;
  return query
    select one.its_level, one.its_id from unnest(levels, hits) one (its_level, its_id)
    where one.its_id is not null
      and (one.its_level < from_level or (one.its_level = from_level and one.its_id < before_id))
    order by one.its_level desc, one.its_id desc
    limit most;
  get diagnostics rest = row_count;
  rest := most - rest;
  if frequent is null or rest = 0 then
    return;
  end if;

  asked := ticketing.search_queries(tenant, queries);
  for step in 1 .. top loop
    level := top - step + 1;
    only_here := case when step = 1 then asked[1] else asked[step] && !!closer end;
    closer := case when step = 1 then asked[1] else closer || asked[step] end;
    continue when level > frequent or level > from_level;
    bound := case when level = from_level then before_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
    hits := array(
      select newest.ticket_id from (
        select s.ticket_id, s.document from ticketing.ticket_search s
        where s.tenant_id = tenant and s.ticket_id < bound
        order by s.ticket_id desc
        limit case when level = frequent then 2000 else 300 end) newest
      where (newest.document @@ only_here) is true
      order by newest.ticket_id desc
      limit rest);
    if cardinality(hits) < rest then
      hits := array(
        select one.ticket_id from (
          select s.ticket_id from ticketing.ticket_search s
          where s.document @@ only_here and (s.tenant_id = tenant) is true
          offset 0) one
        where one.ticket_id < bound
        order by one.ticket_id desc
        limit rest);
    end if;
    return query select search_tickets.level, hit from unnest(hits) hit order by hit desc;
    rest := rest - cardinality(hits);
    exit when rest = 0;
  end loop;
end
$function$
;
alter routine ticketing.search_tickets(text[],integer,uuid,integer) owner to keybuzz_lookup;
grant execute on routine ticketing.search_tickets(text[],integer,uuid,integer) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.search_words(value text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  spoken constant text := ticketing.words(value);
  plain constant text := ticketing.fold(spoken);
  simple text;
  english text;
  french text;
  whole text;
begin
  if plain ~ '[^a-z0-9 ]|[0-9]e[0-9]|  ' then
    simple := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.simple'::regconfig, plain)), ' ');
  else
    simple := btrim(plain, ' ');
  end if;
  english := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.english'::regconfig, plain)), ' ');
  french := array_to_string(tsvector_to_array(to_tsvector('pg_catalog.french'::regconfig, spoken)), ' ');
  french := ticketing.fold(french);
  if value ~ '[0-9@]' and value ~ '[-._@+/]' then
    whole := (
      select string_agg(found.match[1], ' ')
      from regexp_matches(lower(value), '[a-z0-9]+(?:[-._@+/]+[a-z0-9]+)+', 'g') found (match)
      where found.match[1] ~ '[0-9@]' and length(found.match[1]) <= 100);
  end if;
  if spoken ~ '[^ ]{25}' or french like ' %' or french like '% ' or french like '%  %' then
    return (
      select string_agg(one.term, ' ')
      from string_to_table(concat_ws(' ', simple, english, french, whole), ' ') one (term)
      where length(one.term) between 1 and 100);
  end if;
  return nullif(concat_ws(' ', nullif(simple, ''), nullif(english, ''), nullif(french, ''), whole), '');
end
$function$
;
alter routine ticketing.search_words(text) owner to keybuzz_owner;
grant execute on routine ticketing.search_words(text) to keybuzz_app;

CREATE OR REPLACE FUNCTION ticketing.tenants_with_unfiled_tickets(most integer)
 RETURNS TABLE(tenant_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct t.tenant_id from ticketing.ticket t
  where t.customer_id is null and t.customer_email is not null
  order by 1 limit most
$function$
;
alter routine ticketing.tenants_with_unfiled_tickets(integer) owner to keybuzz_lookup;
grant execute on routine ticketing.tenants_with_unfiled_tickets(integer) to keybuzz_worker;

CREATE OR REPLACE FUNCTION ticketing.words(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(lower(CASE WHEN ((octet_length(value) = length(value)) OR (value IS NFKC NORMALIZED)) THEN value ELSE NORMALIZE(value, NFKC) END), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\U00010000-\U0010ffff]+'::text, ' '::text, 'g'::text)
;
alter routine ticketing.words(text) owner to keybuzz_owner;
grant execute on routine ticketing.words(text) to keybuzz_app;
