-- Workers see the rules that wait for the clock, and no others.
alter policy queue_access on automation.ai_rule
  using (active and trigger_type = 'NO_ANSWER_TIMEOUT' and mode <> 'DISABLED');

-- As before, and whoever begins a month waits for whoever is changing the tenant's plan, and is waited for: neither sees what the
-- other has not stored yet, so a month that began meanwhile would go on under the old terms.
create or replace function billing.open_month(
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
$$;
