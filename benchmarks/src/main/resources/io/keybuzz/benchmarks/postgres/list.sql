select set_config('keybuzz.tenant_id', :tenant_text, true);
select t.id, t.tenant_id, t.external_id, t.channel, t.status, t.priority, t.subject, t.customer_name, t.customer_email,
  t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at, t.message_count
from ticketing.ticket t
where t.tenant_id = :tenant and true
order by t.created_at desc, t.id desc
limit :limit
