-- What each ticket of that slice has used so far.
insert into billing.ticket_billing_usage (
  tenant_id, ticket_id, ai_actions_count, human_messages_count, auto_reply_count, tokens_used, billable_units,
  calculated_amount_minor, finalized, created_at, updated_at)
select t.tenant_id, t.id, 0, t.message_count / 2, 0, 0, 0, 0, false, t.created_at, t.updated_at
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
order by t.created_at;
