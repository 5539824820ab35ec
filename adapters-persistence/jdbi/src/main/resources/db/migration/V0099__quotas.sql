-- What a tenant has agreed to; each row holds from its instant to the next one's. Rows are never changed.
create table billing.tenant_billing_plan (
  tenant_id uuid not null,
  version bigint not null,
  since timestamptz not null,
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
  constraint tenant_billing_plan_pkey primary key (tenant_id, version),
  constraint tenant_billing_plan_since_key unique (tenant_id, since),
  constraint tenant_billing_plan_version_check check (version > 0),
  constraint tenant_billing_plan_quota_check check (ticket_monthly_quota >= 0 and auto_recharge_units > 0),
  constraint tenant_billing_plan_limit_check check (soft_limit_percent between 1 and hard_limit_percent),
  constraint tenant_billing_plan_price_check check (ticket_unit_price_minor >= 0 and ai_action_unit_price_minor >= 0)
);
call shared.enforce_tenant('billing.tenant_billing_plan');
grant select, insert on billing.tenant_billing_plan to keybuzz_app;
grant select on billing.tenant_billing_plan to keybuzz_platform;

-- One month of one tenant: its terms, as the plans of the month make them up, and what was counted. This is the row that all
-- charges of a tenant meet at, so it is touched last and held for the commit alone.
create table billing.quota_usage (
  tenant_id uuid not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
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
  soft_reached_at timestamptz,
  hard_reached_at timestamptz,
  finalized_at timestamptz,
  last_updated_at timestamptz not null,
  constraint quota_usage_pkey primary key (tenant_id, period_start),
  constraint quota_usage_period_check check (period_end > period_start),
  constraint quota_usage_prepaid_check check (prepaid_units between 0 and recharged_units)
) with (fillfactor = 50);
create index quota_usage_open_idx on billing.quota_usage (period_end, tenant_id) where finalized_at is null;
call shared.enforce_tenant('billing.quota_usage');
create policy queue_access on billing.quota_usage for select to keybuzz_worker using (finalized_at is null);
grant select, insert, update on billing.quota_usage to keybuzz_app;
grant select (tenant_id, period_start, period_end, finalized_at) on billing.quota_usage to keybuzz_worker;
grant select on billing.quota_usage to keybuzz_platform;

-- The ledger: each billed fact once, under the key that makes it the same when it is told again.
create table billing.usage_entry (
  tenant_id uuid not null,
  key text not null,
  period_start timestamptz not null,
  kind text not null,
  ticket_id uuid not null,
  occurred_at timestamptz not null,
  price_minor bigint not null,
  prepaid boolean not null,
  constraint usage_entry_pkey primary key (tenant_id, key),
  constraint usage_entry_kind_check check (kind in ('TICKET', 'AI_ACTION'))
);
comment on column billing.usage_entry.key is 'plain: ids of what was done, and its number';
create index usage_entry_period_idx on billing.usage_entry (tenant_id, period_start, ticket_id);
call shared.enforce_tenant('billing.usage_entry');
grant select, insert on billing.usage_entry to keybuzz_app;
grant select on billing.usage_entry to keybuzz_platform;

-- Units that were bought, one row each time.
create table billing.recharge (
  tenant_id uuid not null,
  period_start timestamptz not null,
  number integer not null,
  id uuid not null,
  units integer not null,
  unit_price_minor bigint not null,
  currency text not null,
  bought_at timestamptz not null,
  constraint recharge_pkey primary key (tenant_id, period_start, number),
  constraint recharge_number_check check (number > 0 and units > 0)
);
call shared.enforce_tenant('billing.recharge');
grant select, insert on billing.recharge to keybuzz_app;
grant select on billing.recharge to keybuzz_platform;

-- The month a fact of this instant belongs to, made if it is missing, locked, and not closed: what comes too late goes on to the
-- next one that is open. The last ten arguments are the plan of who has agreed to nothing.
create function billing.open_month(
  tenant uuid, at timestamptz, p_quota bigint, p_soft integer, p_hard integer, p_recharge boolean, p_units integer,
  p_ticket bigint, p_action bigint, p_currency text, p_tokens bigint)
returns billing.quota_usage
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
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
$$;
revoke execute on function billing.open_month(
  uuid, timestamptz, bigint, integer, integer, boolean, integer, bigint, bigint, text, bigint) from public;
grant execute on function billing.open_month(
  uuid, timestamptz, bigint, integer, integer, boolean, integer, bigint, bigint, text, bigint) to keybuzz_app;

-- Counts a fact: its entry, the month's counters, a recharge where one is needed, and the ticket's own counters, in one go.
create function billing.count_fact(
  tenant uuid, fact text, fact_kind text, ticket uuid, at timestamptz, reply boolean, tokens bigint, recharge_id uuid,
  p_quota bigint, p_soft integer, p_hard integer, p_recharge boolean, p_units integer, p_ticket bigint, p_action bigint,
  p_currency text, p_tokens bigint,
  out outcome text, out period timestamptz, out used bigint, out unit_limit bigint, out soft_limit bigint,
  out hard_limit bigint, out is_soft boolean, out is_hard boolean, out recharge_number integer, out recharge_units integer,
  out recharge_price bigint, out recharge_currency text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
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
$$;
revoke execute on function billing.count_fact(
  uuid, text, text, uuid, timestamptz, boolean, bigint, uuid,
  bigint, integer, integer, boolean, integer, bigint, bigint, text, bigint) from public;
grant execute on function billing.count_fact(
  uuid, text, text, uuid, timestamptz, boolean, bigint, uuid,
  bigint, integer, integer, boolean, integer, bigint, bigint, text, bigint) to keybuzz_app;

-- Counts tokens that nobody is charged for, in the month and on the ticket.
create function billing.count_tokens(
  tenant uuid, ticket uuid, at timestamptz, tokens bigint,
  p_quota bigint, p_soft integer, p_hard integer, p_recharge boolean, p_units integer, p_ticket bigint, p_action bigint,
  p_currency text, p_tokens bigint)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
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
$$;
revoke execute on function billing.count_tokens(
  uuid, uuid, timestamptz, bigint,
  bigint, integer, integer, boolean, integer, bigint, bigint, text, bigint) from public;
grant execute on function billing.count_tokens(
  uuid, uuid, timestamptz, bigint,
  bigint, integer, integer, boolean, integer, bigint, bigint, text, bigint) to keybuzz_app;
